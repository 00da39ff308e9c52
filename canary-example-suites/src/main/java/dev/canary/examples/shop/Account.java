package dev.canary.examples.shop;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Someone who uses the shop.
 *
 * @param canary whether it was made by a canary, and may therefore be deleted
 */
record Account(String email, @JsonIgnore String password, boolean canary) {

  /** What the e-mail addresses of canary accounts begin with. */
  private static final String MARK = "canary-";

  static Account of(Credentials credentials) {
    boolean canary = credentials.email().startsWith(MARK);
    return new Account(credentials.email(), credentials.password(), canary);
  }

  void requireCanary() {
    if (!canary) {
      throw new Problem(
          403,
          "Real data cannot be deleted: %s is not a canary account, whose address begins with %s."
              .formatted(email, MARK));
    }
  }
}
