package dev.canary.runtime.config;

/** A password or a key. As a text it shows nothing. */
public record SecretText(String value) {

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
