package dev.canary.engine;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The tree that the engine has discovered, told line by line, from top to bottom. */
final class Outline {

  private Outline() {}

  static EngineTestKit.Builder kit(DiscoverySelector... selectors) {
    return EngineTestKit.engine(CanaryTestEngine.ID).selectors(selectors);
  }

  static List<String> outline(DiscoverySelector... selectors) {
    return outline(kit(selectors));
  }

  static List<String> outline(EngineTestKit.Builder launch) {
    return outline(launch.discover().getEngineDescriptor());
  }

  static List<String> outline(TestDescriptor root) {
    List<String> lines = new ArrayList<>();
    root.accept(it -> lines.add(line(it.getUniqueId().getLastSegment())));
    return lines.subList(1, lines.size());
  }

  private static String line(UniqueId.Segment segment) {
    String value = segment.getValue();
    return segment.getType() + " " + value.substring(value.lastIndexOf('.') + 1);
  }
}
