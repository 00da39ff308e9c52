package dev.canary.runtime.launch;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the prober that suites see: JUnit, the annotations, the HTTP client and the logging
 * API, which have to be the same classes on both sides. Nothing else of the prober is visible, so
 * suites bring whatever versions of their libraries they like.
 */
final class PlatformClassLoader extends ClassLoader {

  private static final List<String> SHARED =
      List.of(
          "org.junit.",
          "org.opentest4j.",
          "org.apiguardian.",
          "org.jspecify.",
          "dev.canary.api.",
          "dev.canary.engine.",
          "dev.canary.environments.",
          "okhttp3.",
          "okio.",
          "kotlin.",
          "org.slf4j.");

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader prober;

  PlatformClassLoader(ClassLoader prober) {
    super(ClassLoader.getPlatformClassLoader());
    this.prober = prober;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (SHARED.stream().anyMatch(name::startsWith)) {
      return prober.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    return isShared(name) ? prober.getResource(name) : null;
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    return isShared(name) ? prober.getResources(name) : Collections.emptyEnumeration();
  }

  /** Shared classes may ask for their own resources, and services of the platform are found. */
  private static boolean isShared(String resource) {
    String name = resource.replace('/', '.');
    return name.startsWith("META-INF.services.org.junit.")
        || SHARED.stream().anyMatch(name::startsWith);
  }
}
