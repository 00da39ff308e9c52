package dev.canary.runtime.launch;

import org.junit.platform.engine.UniqueId;

/** The parts of the canary engine's unique ids that tell what a node of the tree is. */
final class CanaryIds {

  static final String ENGINE = "canary";
  private static final String CLEANUP = "cleanup";

  private CanaryIds() {}

  static boolean isCleanup(UniqueId id) {
    return id.getEngineId().filter(ENGINE::equals).isPresent()
        && id.getLastSegment().getType().equals(CLEANUP);
  }
}
