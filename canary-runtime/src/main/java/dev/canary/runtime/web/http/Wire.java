package dev.canary.runtime.web.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers. */
public final class Wire {

  private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

  private static final String BEFORE_SENDING = Wire.class.getName();

  /** Fits into the buffers of any connection, however slowly the client reads. */
  private static final int SMALL = 16 * 1024;

  private Wire() {}

  /** Has something done with the status right before the answer is sent. */
  public static void beforeSending(Context request, IntConsumer action) {
    request.attribute(BEFORE_SENDING, action);
  }

  public static void send(Answer answer, Context request) {
    IntConsumer action = request.attribute(BEFORE_SENDING);
    if (action != null) {
      action.accept(answer.status);
    }
    HttpServletResponse response = request.res();
    response.setStatus(answer.status);
    response.setContentType(answer.contentType);
    response.setContentLength(answer.body.length);
    answer.headers.forEach(response::setHeader);
    if (!request.method().equals(HandlerType.HEAD)) {
      write(answer.body, request);
    }
  }

  private static void write(byte[] body, Context request) {
    try {
      ServletOutputStream out = request.res().getOutputStream();
      if (body.length > SMALL) {
        request.future(() -> LargeBody.write(body, out));
      } else {
        out.write(body);
      }
    } catch (IOException e) {
      LOG.debug("The client went away before it was answered.", e);
    }
  }
}
