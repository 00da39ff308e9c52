package dev.canary.runtime.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
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
    Path path, ClassLoader classLoader, LauncherConfig canary, LauncherConfig others) {

  static SuiteSource load(SuitePath path, ClassLoader platform) {
    ClassLoader classLoader = path.newClassLoader(platform);
    List<TestEngine> engines =
        ServiceLoader.load(TestEngine.class, classLoader).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    return new SuiteSource(
        path.path(),
        classLoader,
        config(engines.stream().filter(SuiteSource::isCanary).toList()),
        config(engines.stream().filter(engine -> !isCanary(engine)).toList()));
  }

  private static boolean isCanary(TestEngine engine) {
    return engine.getId().equals(TestTree.CANARY);
  }

  /** Opens a session of its own, since listeners and plans of one launch must not meet another. */
  LauncherSession openSession(boolean isCanary) {
    return LauncherFactory.openSession(isCanary ? canary : others);
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
}
