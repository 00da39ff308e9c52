package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What launches leave behind in the JVM. */
class LeakTests {

  private static final int LAUNCHES = 200;

  /** The JVM makes some on its way, for reflection; a leak would cost one a launch at least. */
  private static final int TOLERANCE = LAUNCHES / 2;

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  @Test
  void leavesNoThreadsAndNoClasses() throws Exception {
    lab.suites(
            """
            @CanarySuite class ShopCanary { @Step void sells() {} @Cleanup void closes() {} }
            class TillIT { @Test void opens() {} }
            """)
        .set("canary.suites.classes", "suites.TillIT");
    launch();
    int threads = threads();
    int classes = classes();

    launch();

    Awaitility.await().until(() -> threads() <= threads);
    assertThat(classes()).isLessThanOrEqualTo(classes + TOLERANCE);
  }

  private void launch() {
    for (int i = 0; i < LAUNCHES; i++) {
      LaunchLab.await(lab.start("shop"));
      LaunchLab.await(lab.start("till-it"));
    }
  }

  private static int threads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().matches("(launch|canary)-.*"))
            .count();
  }

  private static int classes() {
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }
}
