package dev.canary.runtime.web.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers. */
public final class Wire {

  private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

  private Wire() {}

  public static void send(Answer answer, Context request) {
    HttpServletResponse response = request.res();
    response.setStatus(answer.status);
    response.setContentType(answer.contentType);
    response.setContentLength(answer.body.length);
    answer.headers.forEach(response::setHeader);
    if (!request.method().equals(HandlerType.HEAD)) {
      write(answer.body, response);
    }
  }

  private static void write(byte[] body, HttpServletResponse response) {
    try {
      response.getOutputStream().write(body);
    } catch (IOException e) {
      LOG.debug("The client went away before it was answered.", e);
    }
  }
}
