package dev.canary.runtime.torture;

import static java.util.Objects.requireNonNull;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/** Makes classes until there is no room for more. */
@CanarySuite
final class MetaspaceCanary {

  private static final List<Class<?>> ALL = new ArrayList<>();

  @Step
  void defines() throws Exception {
    byte[] code = code();
    while (true) {
      ALL.add(MethodHandles.lookup().defineHiddenClass(code, false).lookupClass());
    }
  }

  private static byte[] code() throws IOException {
    try (InputStream file =
        requireNonNull(
            MetaspaceCanary.class.getResourceAsStream("MetaspaceCanary$Template.class"))) {
      return file.readAllBytes();
    }
  }

  /** What all of them look like. */
  static class Template {
    String name() {
      return "template";
    }
  }
}
