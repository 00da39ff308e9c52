package dev.canary.runtime.web.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;

/**
 * Refuses what cannot be read before anything is made of it. Javalin takes what it cannot decode
 * for absent: half an order must not be taken for another.
 */
public final class Body {

  /** Forms and orders; nobody uploads anything here. */
  public static final int LARGEST = 64 << 10;

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String UNREADABLE = "The request could not be read.";

  private Body() {}

  /**
   * Sees to it that the parameters of the query are what the client has sent.
   *
   * @throws RefusedRequest if they cannot be decoded
   */
  public static void requireLegibleQuery(Context request) {
    Charset charset = charset(request);
    String query = request.queryString();
    if (query != null) {
      requireDecodable("The query", query, charset);
    }
  }

  /**
   * Sees to it that the body is there, and is what the client has sent, whether anybody looks at it
   * or not.
   *
   * @throws RefusedRequest if it is none that anybody here understands
   * @throws HttpResponseException if it is too large
   */
  public static void requireLegible(Context request) {
    String type = mediaType(request);
    if (!isUnderstood(type)) {
      throw RefusedRequest.of(
          415, "The body is of the type \"%s\"; send a form, or JSON.".formatted(type));
    }
    Charset charset = charset(request);
    read(request);
    if (type.equals(FORM)) {
      requireDecodable("The form", request.body(), charset);
    }
  }

  private static String mediaType(Context request) {
    String header = request.header("Content-Type");
    return header == null ? "" : header.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
  }

  private static boolean isUnderstood(String type) {
    return type.isEmpty()
        || type.equals(FORM)
        || type.equals(Answer.JSON)
        || (type.startsWith("application/") && type.endsWith("+json"));
  }

  private static Charset charset(Context request) {
    try {
      return Charset.forName(request.characterEncoding());
    } catch (RuntimeException e) {
      throw RefusedRequest.invalid(
          "The header Content-Type names a character set that is not known here; send UTF-8.");
    }
  }

  private static void requireDecodable(String what, String text, Charset charset) {
    try {
      var unused = URLDecoder.decode(text, charset);
    } catch (IllegalArgumentException e) {
      throw RefusedRequest.invalid(
          "%s cannot be decoded; %% has to be followed by two hexadecimal digits.".formatted(what));
    }
  }

  /** What is said to be too large is not even looked at: nobody has gathered it. */
  private static void read(Context request) {
    if (request.req().getContentLengthLong() > LARGEST) {
      throw new HttpResponseException(HttpStatus.CONTENT_TOO_LARGE, "", Map.of());
    }
    try {
      var unused = request.bodyAsBytes();
    } catch (HttpResponseException e) {
      throw e;
    } catch (Exception e) {
      throw RefusedRequest.invalid(UNREADABLE);
    }
  }
}
