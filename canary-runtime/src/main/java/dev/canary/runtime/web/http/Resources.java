package dev.canary.runtime.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What the program brings along. */
public final class Resources {

  private Resources() {}

  /**
   * A file that lies beside a class.
   *
   * @throws NullPointerException if it is not there, which is a mistake in the build
   */
  public static byte[] bytes(Class<?> neighbour, String name) {
    try (InputStream in = Objects.requireNonNull(neighbour.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
