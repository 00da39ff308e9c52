package dev.canary.engine;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Defines a suite anew, beside what is in a directory; all else is the tests' own. */
final class SuiteLoader extends URLClassLoader {

  private final Class<?> suite;

  SuiteLoader(Path directory, Class<?> original) throws IOException {
    super(new URL[] {directory.toUri().toURL()}, original.getClassLoader());
    String file = "/" + original.getName().replace('.', '/') + ".class";
    try (InputStream in = original.getResourceAsStream(file)) {
      byte[] bytes = requireNonNull(in).readAllBytes();
      this.suite = defineClass(original.getName(), bytes, 0, bytes.length);
    }
  }

  Class<?> suite() {
    return suite;
  }
}
