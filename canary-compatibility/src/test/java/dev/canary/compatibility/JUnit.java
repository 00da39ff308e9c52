package dev.canary.compatibility;

/** The lines of JUnit that suites run on. */
enum JUnit {
  JUNIT_5("junit5"),
  JUNIT_6("junit6");

  private final String key;

  JUnit(String key) {
    this.key = key;
  }

  String version() {
    return Build.value(key);
  }
}
