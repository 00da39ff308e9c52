package dev.canary.examples.shop;

/** What a user types to sign up and to log in. */
record Credentials(String email, String password) {

  Credentials {
    Check.email(email, "email");
    Check.text(password, "password");
  }
}
