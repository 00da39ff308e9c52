package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What suites log says where it comes from. */
class LogContextTests {

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  private final Logger logger = (Logger) LoggerFactory.getLogger("suites");
  private final Lines lines = new Lines();

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
    logger.setAdditive(false);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(lines);
    logger.setAdditive(true);
  }

  private static final class Lines extends AppenderBase<ILoggingEvent> {

    private final Map<String, Map<String, String>> contexts = new ConcurrentHashMap<>();

    @Override
    protected void append(ILoggingEvent event) {
      contexts.put(event.getFormattedMessage(), event.getMDCPropertyMap());
    }
  }

  @Test
  void namesSuiteStepAndRunOfACanary() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          private final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(getClass());
          ShopCanary() { log.warn("built"); }
          @Step void opens() { log.warn("opened"); }
          @Step(timeout = "50ms") void hangs() throws Exception {
            try { Thread.sleep(60_000); } finally { log.warn("woken"); }
          }
          @Cleanup void closes() { log.warn("closed"); }
        }
        """);

    String runId = lab.launch().run("shop").id();

    assertThat(lines.contexts)
        .containsEntry("built", Map.of("suite", "shop", "runId", runId))
        .containsEntry("opened", Map.of("suite", "shop", "runId", runId, "step", "opens"))
        .containsEntry("woken", Map.of("suite", "shop", "runId", runId, "step", "hangs"))
        .containsEntry("closed", Map.of("suite", "shop", "runId", runId, "step", "closes"));
  }

  @Test
  void namesTheRunOfEachAttempt() throws Exception {
    lab.suites(
        """
        @CanarySuite(retries = 1) class ShopCanary {
          static int attempts;
          private final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(getClass());
          ShopCanary() { log.warn("built " + ++attempts); }
          @Step void opens() {
            log.warn("opened " + attempts);
            if (attempts == 1) throw new AssertionError("shut");
          }
        }
        """);

    String last = lab.launch().run("shop").id();

    String first = lab.runs().retried().get(0).id();
    assertThat(lines.contexts)
        .containsEntry("built 1", Map.of("suite", "shop", "runId", first))
        .containsEntry("opened 1", Map.of("suite", "shop", "runId", first, "step", "opens"))
        .containsEntry("built 2", Map.of("suite", "shop", "runId", last))
        .containsEntry("opened 2", Map.of("suite", "shop", "runId", last, "step", "opens"));
  }

  @Test
  void namesSuiteStepAndRunOfAPlainTest() throws Exception {
    lab.suites(
            """
            class TillIT {
              private static final org.slf4j.Logger LOG =
                  org.slf4j.LoggerFactory.getLogger(TillIT.class);
              @BeforeAll static void opens() { LOG.warn("opened"); }
              @Test void counts() { LOG.warn("counted"); }
              @AfterAll static void closes() { LOG.warn("closed"); }
            }
            """)
        .set("canary.suites.classes", "suites.TillIT");

    String runId = lab.launch().run("till-it").id();

    assertThat(lines.contexts)
        .containsEntry("opened", Map.of("suite", "till-it", "runId", runId))
        .containsEntry("counted", Map.of("suite", "till-it", "runId", runId, "step", "counts"))
        .containsEntry("closed", Map.of("suite", "till-it", "runId", runId));
  }

  @Test
  void leavesNothingOnTheThreadThatTellsOfTheEnd() throws Exception {
    lab.suites("@CanarySuite class ShopCanary { @Step void sells() {} }");
    List<Map<String, String>> contexts = new ArrayList<>();

    lab.start()
        .whenDone()
        .thenRun(() -> contexts.add(MDC.getCopyOfContextMap()))
        .toCompletableFuture()
        .join();

    assertThat(contexts).allSatisfy(context -> assertThat(context).isNullOrEmpty());
  }
}
