package dev.canary.examples.shop;

import org.jspecify.annotations.Nullable;

/** What the shop demands of its input; refused with 400 and a sentence. */
final class Check {

  private Check() {}

  static void that(boolean condition, String otherwise) {
    if (!condition) {
      throw Problem.badRequest(otherwise);
    }
  }

  static void text(@Nullable String value, String name) {
    that(value != null && !value.isBlank(), "\"%s\" is missing or blank.".formatted(name));
  }

  static void email(@Nullable String value, String name) {
    that(
        value != null && value.matches("[^@\\s/]+@[^@\\s/]+"),
        "\"%s\" is missing or not an e-mail address.".formatted(name));
  }

  static void cents(long value) {
    that(value > 0, "\"cents\" is missing or not more than zero.");
  }
}
