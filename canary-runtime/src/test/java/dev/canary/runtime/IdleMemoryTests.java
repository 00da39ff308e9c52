package dev.canary.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class IdleMemoryTests {

  private final HotSpotDiagnosticMXBean jvm =
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

  @Test
  void collectsGarbageAlsoWhenNothingHappens() {
    IdleMemory.giveBack();

    assertThat(jvm.getVMOption("G1PeriodicGCInterval").getValue()).isEqualTo("10000");
  }

  @Test
  void leavesFlagsAsTheyWereGiven() {
    jvm.setVMOption("MaxHeapFreeRatio", "65");

    IdleMemory.giveBack();

    assertThat(jvm.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("65");
  }
}
