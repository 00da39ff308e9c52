package dev.canary.runtime;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the JVM give back the memory that it does not need between two rounds of suites. Left to
 * itself, G1 keeps whatever its heap has grown to in a busy moment, such as the start, for as long
 * as no collection looks at the heap as a whole; a prober that idles may need none for hours.
 *
 * <p>Only flags that the JVM allows to be set while it runs are set, and none that was given on the
 * command line.
 */
final class IdleMemory {

  private static final Logger LOG = LoggerFactory.getLogger(IdleMemory.class);

  private record Flag(String name, String value) {}

  /** The lower bound comes first: the JVM refuses an upper one that is below it. */
  private static final List<Flag> FLAGS =
      List.of(
          new Flag("MinHeapFreeRatio", "10"),
          new Flag("MaxHeapFreeRatio", "40"),
          new Flag("G1PeriodicGCInterval", "10000"));

  private IdleMemory() {}

  static void giveBack() {
    try {
      var jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      FLAGS.forEach(flag -> set(jvm, flag));
    } catch (IllegalArgumentException e) {
      LOG.debug("This JVM has no such flag; it gives memory back in its own way.", e);
    }
  }

  private static void set(HotSpotDiagnosticMXBean jvm, Flag flag) {
    VMOption option = jvm.getVMOption(flag.name());
    if (option.getOrigin() == VMOption.Origin.DEFAULT) {
      jvm.setVMOption(flag.name(), flag.value());
    }
  }
}
