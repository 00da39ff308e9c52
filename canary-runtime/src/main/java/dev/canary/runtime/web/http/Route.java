package dev.canary.runtime.web.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * A path, who may use it, and what answers.
 *
 * @param methods of HTTP
 * @param path in which {@code {name}} stands for a parameter
 */
public record Route(List<HandlerType> methods, String path, Access access, Handler handler) {

  private static final List<HandlerType> READING = List.of(HandlerType.GET, HandlerType.HEAD);
  private static final Set<HandlerType> SAFE = Set.copyOf(READING);

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException if Javalin would answer HEAD in its place, past every check
   */
  public Route {
    methods = List.copyOf(methods);
    if (methods.contains(HandlerType.GET) && !methods.contains(HandlerType.HEAD)) {
      throw new IllegalArgumentException(path + " answers GET, so it has to answer HEAD as well.");
    }
    Objects.requireNonNull(access, path);
  }

  /** Answers GET, and HEAD without the body, in its turn: it may read the store, and much of it. */
  public static Route get(String path, Access access, Function<Context, Answer> endpoint) {
    return new Route(READING, path, access, Bulkhead.inTurn(endpoint));
  }

  /** The same at once: for what is in memory and has to be answered however busy the server is. */
  public static Route getAtOnce(String path, Access access, Function<Context, Answer> endpoint) {
    return new Route(READING, path, access, sending(endpoint));
  }

  /** Answers POST, for those who may change something. */
  public static Route post(String path, Function<Context, Answer> endpoint) {
    return new Route(List.of(HandlerType.POST), path, Access.OPERATE, sending(endpoint));
  }

  /** Answers POST, which changes nothing but what the caller sees. */
  public static Route post(String path, Access access, Function<Context, Answer> endpoint) {
    return new Route(List.of(HandlerType.POST), path, access, sending(endpoint));
  }

  /** Answers POST that only asks, in its turn as GET does. */
  public static Route query(String path, Access access, Function<Context, Answer> endpoint) {
    return new Route(List.of(HandlerType.POST), path, access, Bulkhead.inTurn(endpoint));
  }

  /** Whether it leaves everything as it is, whatever a request says of itself. */
  public boolean isSafe() {
    return SAFE.containsAll(methods);
  }

  /** Whether it changes how suites are watched, which is written down. */
  public boolean isChange() {
    return access == Access.OPERATE && !isSafe();
  }

  private static Handler sending(Function<Context, Answer> endpoint) {
    return request -> Wire.send(endpoint.apply(request), request);
  }
}
