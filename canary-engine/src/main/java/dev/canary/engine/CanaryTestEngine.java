package dev.canary.engine;

import java.util.Optional;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;

/**
 * The JUnit Platform engine that runs {@link dev.canary.api.CanarySuite canary suites}. Launchers
 * find it by {@link java.util.ServiceLoader}; its id is {@value #ID}.
 */
public final class CanaryTestEngine implements TestEngine {

  /** The id by which filters and unique ids name this engine. */
  public static final String ID = "canary";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Optional<String> getGroupId() {
    return Optional.of("dev.canary");
  }

  @Override
  public Optional<String> getArtifactId() {
    return Optional.of("canary-engine");
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
    var root = new CanaryEngineDescriptor(uniqueId);
    SuiteDiscovery.discover(request, root);
    return root;
  }

  @Override
  public void execute(ExecutionRequest request) {
    Launch.of(request).run();
  }
}
