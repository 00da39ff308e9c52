package dev.canary.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.InvalidInputException;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.ProberFailedException;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.Suite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkerLauncherTests {

  @RegisterExtension private final WorkerLab lab = new WorkerLab();

  @Test
  void runsSuitesInAnotherJvm() throws Exception {
    lab.set("canary.values.shop.url", "http://shop")
        .suites(
            """
            @CanarySuite(name = "The shop", timeout = "1m30s") class ShopCanary {
              @Step("Open it") void opens(CanaryContext context, @ConfigValue("shop.url") String url) {
                context.publish("process", Long.toString(ProcessHandle.current().pid()));
                context.publish("url", url);
              }
              @Step void sells() { throw new AssertionError("expected: 1 hat but was: 0 hats"); }
              @Cleanup void closes() {}
            }
            """);

    lab.launch("shop");

    assertThat(lab.suites())
        .extracting(Suite::id, Suite::name)
        .containsExactly(tuple("shop", "The shop"));
    assertThat(lab.suites().get(0).policy().timeout()).hasSeconds(90);
    RunEnd end = lab.runs.end("shop");
    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.reason()).isEqualTo("Step \"Sells\" failed: expected: 1 hat but was: 0 hats");
    assertThat(end.failure()).isNotNull();
    assertThat(end.steps())
        .extracting(step -> step.outcome())
        .containsExactly(StepOutcome.PASSED, StepOutcome.FAILED);
    assertThat(end.cleanup()).isNotNull();
    assertThat(end.entries())
        .containsEntry("process", Long.toString(WorkerLab.workers().get(0).pid()))
        .containsEntry("url", "http://shop");
    assertThat(lab.runs.latest("shop").start().launch().worker()).isEqualTo("worker-1");
    assertThat(lab.runs.latest("shop").start().launch().labels())
        .isEqualTo(Map.of("version", "1.2"));
  }

  @Test
  void carriesManyLaunchesAtTheSameTime() throws Exception {
    Path arrived = Files.createDirectory(lab.directory().resolve("arrived"));
    String suites =
        IntStream.range(0, 8)
            .mapToObj(
                suite ->
                    """
                    @CanarySuite class S%1$dCanary {
                      @Step void meets() throws Exception {
                        new File("%2$s/%1$d").createNewFile();
                        while (new File("%2$s").list().length < 8) { Thread.sleep(10); }
                      }
                    }
                    """
                        .formatted(suite, arrived))
            .reduce("", String::concat);
    lab.suites(suites);

    List<Launch> launches =
        IntStream.range(0, 8).mapToObj(suite -> lab.start("s" + suite)).toList();
    launches.forEach(WorkerLab::await);

    for (int suite = 0; suite < 8; suite++) {
      assertThat(lab.runs.end("s" + suite).outcome()).isEqualTo(Outcome.PASSED);
      assertThat(lab.runs.latest("s" + suite).start().launch().worker()).isEqualTo("worker-1");
    }
    assertThat(WorkerLab.workers()).hasSize(1);
  }

  @Test
  void cancelsInTheWorkerAndLetsCleanupsRun() throws Exception {
    Path begun = lab.directory().resolve("begun");
    Path cleaned = lab.directory().resolve("cleaned");
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void sells() throws Exception {
            new File("%s").createNewFile();
            Thread.sleep(600_000);
          }
          @Cleanup void closes() throws Exception { new File("%s").createNewFile(); }
        }
        """
            .formatted(begun, cleaned));

    Launch launch = lab.start("shop");
    await().atMost(WorkerLab.PATIENCE).until(() -> Files.exists(begun));
    launch.cancel();
    WorkerLab.await(launch);

    assertThat(lab.runs.end("shop").outcome()).isEqualTo(Outcome.ABORTED);
    assertThat(lab.runs.end("shop").reason()).isEqualTo("The launch was cancelled.");
    assertThat(cleaned).exists();
    assertThat(lab.restarts).isEmpty();
  }

  @Test
  void heedsNoSignalThatIsMeantForTheProber() throws Exception {
    lab.suites("@CanarySuite class ShopCanary { @Step void sells() {} }").launch("shop");

    for (String signal : List.of("INT", "TERM", "HUP")) {
      WorkerLab.signal(signal, WorkerLab.workers().get(0));
    }
    lab.launch("shop");

    assertThat(lab.runs.latest("shop").start().launch().worker()).isEqualTo("worker-1");
    assertThat(lab.restarts).isEmpty();
  }

  @Test
  void tellsWhatItsSuitesWrite() throws Exception {
    lab.suites(
            """
            @CanarySuite class ShopCanary {
              @Step void sells() throws Exception {
                System.out.println("sold a hat");
                new FileOutputStream(FileDescriptor.out).write("native\\n".getBytes());
              }
            }
            """)
        .launch("shop");

    await()
        .atMost(WorkerLab.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(lab.log)
                    .anySatisfy(
                        line ->
                            assertThat(line)
                                .startsWith("worker-1: {")
                                .contains("\"message\":\"sold a hat\"", "\"worker\":\"worker-1\""))
                    .contains("worker-1: native"));
  }

  @Test
  void saysWhatIsWrongWithSuites() throws Exception {
    lab.suites("@CanarySuite class ShopCanary { }");

    assertThat(lab.problem())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("suites.ShopCanary");
  }

  @Test
  void saysWhyTheJvmDoesNotStart() throws Exception {
    lab.set("canary.worker.jvm-args", "-XX:+NoSuchThing")
        .suites("@CanarySuite class ShopCanary { @Step void sells() {} }");

    assertThat(lab.problem())
        .isInstanceOf(ProberFailedException.class)
        .hasMessageStartingWith(
            "No worker can be started: worker-1 ended by itself with exit code 1, as Runtime.halt"
                + " makes it. It wrote: ")
        .hasMessageContaining("Unrecognized VM option 'NoSuchThing'")
        .hasMessageEndingWith(
            " Check canary.worker.jvm-args, or do without workers by --isolation none.");
  }

  @Test
  void refusesAWorkerOfAnotherVersion() throws Exception {
    lab.version("0.0.9").suites("@CanarySuite class ShopCanary { @Step void sells() {} }");

    assertThat(lab.problem())
        .hasMessage(
            "The prober is of version 0.0.9 (protocol 2) and its worker of version 0.1.0-SNAPSHOT"
                + " (protocol 2), so its jar was replaced while it ran. Start the prober again.");
  }

  @Test
  void passesTestDataOnAndSaysWhatBecameOfIt() {
    lab.mainClass(LedgerWorker.class).launch("heed");
    lab.launch("refuse");

    assertThat(lab.runs.end("heed").reason()).isEqualTo("written down");
    assertThat(lab.runs.end("refuse").reason()).endsWith("The disk is full.");
    assertThat(lab.changes)
        .extracting(change -> change.key().owner())
        .containsExactly("heed", "refuse");
  }
}
