package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Launches that do not end by themselves. */
class HangAndCancelTests {

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  @Test
  void isStillRunningWhileAThreadOfAStepHangs() throws Exception {
    Path release = lab.dir().resolve("release");
    lab.suites(
        """
        @CanarySuite(timeout = "300ms") class ShopCanary {
          @Step void hangs() {
            while (!new File("%s").exists()) { Thread.interrupted(); Thread.onSpinWait(); }
          }
          @Step void sells() {}
          @Cleanup void closes() {}
        }
        """
            .formatted(release));
    SuiteSources.write(
        lab.dir().resolve("classes/junit-platform.properties"), "canary.interrupt.grace = 50ms");

    Launch launch = lab.start();
    LaunchLab.await(launch);

    RunEnd end = lab.runs().end("shop");
    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(lab.runs().failure("shop").kind()).isEqualTo(FailureKind.TIMEOUT);
    assertThat(lab.runs().steps("shop")).containsExactly("hangs FAILED", "sells SKIPPED");
    assertThat(end.cleanup()).isNotNull();
    assertThat(launch.isStillRunning()).isTrue();

    Files.createFile(release);
    Awaitility.await().until(() -> !launch.isStillRunning());
    assertThat(lab.runs().events()).containsExactly("shop started", "shop finished");
  }

  @Test
  void isNotRunningOnceItIsDone() throws Exception {
    lab.suites("@CanarySuite class ShopCanary { @Step void sells() {} }");

    for (int i = 0; i < 100; i++) {
      Launch launch = lab.start();
      boolean running =
          launch.whenDone().thenApply(done -> launch.isStillRunning()).toCompletableFuture().join();

      assertThat(running).isFalse();
    }
  }

  @Test
  void isAbortedByCancelAndCleansUp() throws Exception {
    Path selling = lab.dir().resolve("selling");
    Path cleaned = lab.dir().resolve("cleaned");
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void opens() {}
          @Step void sells() throws Exception {
            new File("%s").createNewFile();
            Thread.sleep(60_000);
          }
          @Step void counts() {}
          @Cleanup void closes() throws Exception { new File("%s").createNewFile(); }
        }
        """
            .formatted(selling, cleaned));

    Launch launch = lab.start();
    Awaitility.await().until(() -> Files.exists(selling));
    launch.cancel();
    LaunchLab.await(launch);

    assertThat(lab.runs().end("shop").outcome()).isEqualTo(Outcome.ABORTED);
    assertThat(lab.runs().end("shop").reason()).isEqualTo("The launch was cancelled.");
    assertThat(lab.runs().end("shop").failure()).isNull();
    assertThat(lab.runs().steps("shop"))
        .containsExactly("opens PASSED", "sells ABORTED", "counts SKIPPED");
    assertThat(lab.runs().cleanup("shop").outcome()).isEqualTo(StepOutcome.PASSED);
    assertThat(cleaned).exists();
  }

  @Test
  void isAbortedByCancelBetweenSteps() throws Exception {
    Path inside = lab.dir().resolve("inside");
    Path goOn = lab.dir().resolve("go-on");
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void opens() throws Exception {
            new File("%s").createNewFile();
            while (!new File("%s").exists()) { Thread.interrupted(); Thread.onSpinWait(); }
          }
          @Step void sells() {}
        }
        """
            .formatted(inside, goOn));

    Launch launch = lab.start();
    Awaitility.await().until(() -> Files.exists(inside));
    launch.cancel();
    Files.createFile(goOn);
    LaunchLab.await(launch);

    assertThat(lab.runs().end("shop").outcome()).isEqualTo(Outcome.ABORTED);
    assertThat(lab.runs().end("shop").reason()).isEqualTo("The launch was cancelled.");
  }

  @Test
  void abortsWhatHasNotStartedWhenItIsCancelled() throws Exception {
    lab.suites(
        """
        @CanarySuite class SignUpCanary {
          @Step void createUser() throws Exception { Thread.sleep(60_000); }
        }
        @CanarySuite(dependsOn = SignUpCanary.class) class LoginCanary { @Step void logIn() {} }
        """);

    Launch launch = lab.start();
    lab.await("sign-up started");
    launch.cancel();
    LaunchLab.await(launch);

    for (String suite : new String[] {"sign-up", "login"}) {
      assertThat(lab.runs().end(suite).outcome()).isEqualTo(Outcome.ABORTED);
      assertThat(lab.runs().end(suite).reason()).isEqualTo("The launch was cancelled.");
    }
  }

  @Test
  void everyRunEndsWhateverTheMomentOfTheCancel() throws Exception {
    lab.suites(
            """
            @CanarySuite class SignUpCanary { @Step void one() {} @Step void two() {} }
            @CanarySuite(dependsOn = SignUpCanary.class) class LoginCanary { @Step void in() {} }
            class CheckoutIT { @Test void one() {} @Test void two() {} }
            """)
        .set("canary.suites.classes", "suites.CheckoutIT");

    for (int i = 0; i < 100; i++) {
      Launch canary = lab.start("sign-up", "login");
      Launch plain = lab.start("checkout-it");
      Thread.onSpinWait();
      canary.cancel();
      plain.cancel();
      LaunchLab.await(canary);
      LaunchLab.await(plain);
    }

    assertThat(lab.runs().all())
        .hasSize(300)
        .allSatisfy(
            run ->
                assertThat(run.findOutcome().orElseThrow()).isIn(Outcome.PASSED, Outcome.ABORTED));
  }

  @Test
  void abortsAPlainTestThatIsCancelled() throws Exception {
    Path inside = lab.dir().resolve("inside");
    lab.suites(
            """
            class CheckoutIT {
              @Test void hangs() throws Exception {
                new File("%s").createNewFile();
                Thread.sleep(60_000);
              }
              @Nested class Later { @Test void pays() {} }
            }
            """
                .formatted(inside))
        .set("canary.suites.classes", "suites.CheckoutIT");

    Launch launch = lab.start();
    Awaitility.await().until(() -> Files.exists(inside));
    launch.cancel();
    LaunchLab.await(launch);

    RunEnd end = lab.runs().end("checkout-it");
    assertThat(end.outcome()).isEqualTo(Outcome.ABORTED);
    assertThat(end.reason()).isEqualTo("The launch was cancelled.");
    assertThat(end.failure()).isNull();
    assertThat(lab.runs().steps("checkout-it")).containsExactly("hangs ABORTED", "pays SKIPPED");
  }

  @Test
  void isTheProbersFaultWhenTheMachineGivesOut() throws Exception {
    lab.suites(
            """
            class CheckoutIT {
              @Test void grows() { throw new OutOfMemoryError("Java heap space"); }
            }
            """)
        .set("canary.suites.classes", "suites.CheckoutIT");

    RunEnd end = lab.launch().end("checkout-it");

    assertThat(end.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(end.reason())
        .isEqualTo("The launch failed: java.lang.OutOfMemoryError: Java heap space");
    assertThat(lab.runs().steps("checkout-it")).containsExactly("grows ABORTED");
  }

  @Test
  void launchesManyAtOnce() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void opens() throws Exception { Thread.sleep(50); }
          @Step void sells() {}
        }
        """);

    for (int i = 0; i < 50; i++) {
      lab.start();
    }
    lab.awaitAll();

    assertThat(lab.runs().all())
        .hasSize(50)
        .allSatisfy(run -> assertThat(run.findOutcome()).contains(Outcome.PASSED));
  }
}
