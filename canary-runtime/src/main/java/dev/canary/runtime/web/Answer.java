package dev.canary.runtime.web;

import java.util.Map;

/** A response: its status, what is in it, and further headers. */
final class Answer {

  static final String HEALTH = "application/health+json";
  static final String JSON = "application/json";
  static final String XML = "application/xml;charset=utf-8";

  private static final Map<String, String> NOT_TO_BE_STORED = Map.of("Cache-Control", "no-store");

  final int status;
  final String contentType;
  final byte[] body;
  final Map<String, String> headers;

  Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
    this.headers = Map.copyOf(headers);
  }

  /** An answer that is true at this moment only. */
  static Answer ofNow(int status, String contentType, byte[] body) {
    return new Answer(status, contentType, body, NOT_TO_BE_STORED);
  }

  static Answer json(byte[] body) {
    return ofNow(200, JSON, body);
  }
}
