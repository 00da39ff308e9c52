package dev.canary.runtime.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.io.OutputStream;
import java.io.PrintStream;

/** Has all that is printed go nowhere. */
@CanarySuite
final class OtherOutputCanary {

  @Step
  void replaces() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
  }
}
