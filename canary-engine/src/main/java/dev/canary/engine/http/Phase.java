package dev.canary.engine.http;

/** What the time of an exchange is spent on. */
enum Phase {
  DNS("dns"),
  CONNECT("connect"),
  TLS("tls"),
  FIRST_BYTE("firstByte"),
  BODY("body"),
  TOTAL("total");

  private final String key;

  Phase(String key) {
    this.key = key;
  }

  /** Its name in JSON. */
  String key() {
    return key;
  }
}
