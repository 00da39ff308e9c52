package dev.canary.runtime.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The classes of one suite path, loaded, with the engines that are there for them.
 *
 * @param canary a configuration of the launcher with the canary engine alone
 * @param others one with all other engines
 */
record SuiteSource(
    SuitePath path, ClassLoader classLoader, LauncherConfig canary, LauncherConfig others) {

  /**
   * Loads a suite path.
   *
   * @throws SuiteException if it brings an engine that cannot be loaded
   */
  static SuiteSource load(SuitePath path, ClassLoader platform) {
    ClassLoader classLoader = path.newClassLoader(platform);
    List<TestEngine> engines = engines(path, classLoader);
    Predicate<TestEngine> isCanary = engine -> engine.getId().equals(TestTree.CANARY);
    return new SuiteSource(
        path,
        classLoader,
        config(engines.stream().filter(isCanary).toList()),
        config(engines.stream().filter(isCanary.negate()).toList()));
  }

  private static List<TestEngine> engines(SuitePath path, ClassLoader classLoader) {
    List<TestEngine> engines = new ArrayList<>();
    try {
      ServiceLoader.load(TestEngine.class, classLoader).forEach(engines::add);
      return engines;
    } catch (ServiceConfigurationError e) {
      throw new SuiteException(
          "A test engine in %s cannot be loaded (%s). Put the libraries that it needs beside it, or"
                  .formatted(path, e.getMessage())
              + " take it out.");
    }
  }

  private static LauncherConfig config(List<TestEngine> engines) {
    return LauncherConfig.builder()
        .enableTestEngineAutoRegistration(false)
        .enableLauncherSessionListenerAutoRegistration(false)
        .enableLauncherDiscoveryListenerAutoRegistration(false)
        .enablePostDiscoveryFilterAutoRegistration(false)
        .enableTestExecutionListenerAutoRegistration(false)
        .addTestEngines(engines.toArray(TestEngine[]::new))
        .build();
  }

  /** Opens a session of its own, since listeners and plans of one launch must not meet another. */
  LauncherSession openSession(boolean isCanary) {
    return LauncherFactory.openSession(isCanary ? canary : others);
  }

  boolean holds(String className) {
    return classLoader.getResource(className.replace('.', '/') + ".class") != null;
  }
}
