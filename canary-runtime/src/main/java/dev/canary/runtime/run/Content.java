package dev.canary.runtime.run;

import java.util.Arrays;
import java.util.Base64;

/** Some bytes. Immutable; as a text it is Base64. */
public final class Content {

  private final byte[] bytes;

  private Content(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Content of(byte[] bytes) {
    return new Content(bytes.clone());
  }

  /**
   * Reads what {@link #toString} has written.
   *
   * @throws IllegalArgumentException if the text is no Base64
   */
  public static Content parse(String text) {
    return new Content(Base64.getDecoder().decode(text));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Content content && Arrays.equals(bytes, content.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
