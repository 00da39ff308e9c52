package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What suites see of each other, and of the prober. */
class IsolationTests {

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  @Test
  void eachPathHasItsOwnVersionOfALibrary() throws Exception {
    for (String name : new String[] {"One", "Two"}) {
      Path library =
          lab.classes(
              "library" + name, "class Till { static String of() { return \"" + name + "\"; } }");
      Path suite =
          lab.classes(
              "suite" + name,
              "@CanarySuite class %sCanary { @Step void s(CanaryContext c) { c.publish(\"till\", Till.of()); } }"
                  .formatted(name),
              library);
      SuiteSources.jar(lab.dir().resolve(name + "/library.jar"), library);
      SuiteSources.jar(lab.dir().resolve(name + "/suite.jar"), suite);
      lab.path(lab.dir().resolve(name));
    }

    assertThat(lab.launch("one").end("one").entries()).containsEntry("till", "One");
    assertThat(lab.launch("two").end("two").entries()).containsEntry("till", "Two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.junit.jupiter.api.Test",
        "org.junit.platform.engine.TestEngine",
        "org.opentest4j.AssertionFailedError",
        "dev.canary.api.CanarySuite",
        "okhttp3.OkHttpClient",
        "org.slf4j.Logger"
      })
  void suitesSeeWhatTheyNeed(String type) throws Exception {
    assertThat(load(type)).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev.canary.runtime.run.Run",
        "org.jdbi.v3.core.Jdbi",
        "io.javalin.Javalin",
        "com.fasterxml.jackson.databind.ObjectMapper",
        "ch.qos.logback.classic.Logger",
        "org.sqlite.JDBC",
        "org.assertj.core.api.Assertions"
      })
  void suitesSeeNothingElseOfTheProber(String type) throws Exception {
    Class<?> seenByTheProber = Class.forName(type);

    assertThat(load(type)).isEqualTo(Outcome.FAILED);
    assertThat(lab.runs().failure("shop").type()).isEqualTo("java.lang.ClassNotFoundException");
    assertThat(lab.runs().failure("shop").message()).isEqualTo(seenByTheProber.getName());
  }

  private Outcome load(String type) throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void sees() throws Exception { Class.forName("%s"); }
        }
        """
            .formatted(type));
    return lab.launch().end("shop").outcome();
  }

  @Test
  void aPathMayBringJUnitAlong() throws Exception {
    Path suite =
        lab.classes(
            "suite",
            """
            @CanarySuite class ShopCanary { @Step void sells() { Assertions.assertTrue(true); } }
            class TillIT { @Test void opens() {} }
            """);
    SuiteSources.jar(lab.dir().resolve("jars/suite.jar"), suite);
    for (String type :
        new String[] {
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.engine.JupiterTestEngine",
          "org.junit.platform.engine.TestEngine",
          "org.junit.platform.launcher.Launcher",
          "org.opentest4j.AssertionFailedError"
        }) {
      Path jar = jarOf(Class.forName(type));
      Files.copy(jar, lab.dir().resolve("jars").resolve(jar.getFileName()));
    }
    lab.path(lab.dir().resolve("jars")).set("canary.suites.classes", "suites.TillIT");

    assertThat(lab.launch("shop").end("shop").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(lab.launch("till-it").end("till-it").outcome()).isEqualTo(Outcome.PASSED);
  }

  private static Path jarOf(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @Test
  void suitesRunWithTheirOwnClassLoaderInContext() throws Exception {
    lab.suites(
            """
            @CanarySuite class ShopCanary {
              @Step void sees(CanaryContext canary) {
                Assertions.assertSame(
                    getClass().getClassLoader(), Thread.currentThread().getContextClassLoader());
              }
            }
            class TillIT {
              @Test void sees() {
                Assertions.assertSame(
                    getClass().getClassLoader(), Thread.currentThread().getContextClassLoader());
              }
            }
            """)
        .set("canary.suites.classes", "suites.TillIT");

    assertThat(lab.launch("shop").end("shop").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(lab.launch("till-it").end("till-it").outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void isTheProbersFaultWhenALibraryIsMissingInALaunch() throws Exception {
    Path library = lab.classes("library", "class Till { static int total() { return 3; } }");
    lab.path(
        lab.classes(
            "suite",
            "@CanarySuite class ShopCanary { @Step void sells() { Till.total(); } }",
            library));

    var end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(end.reason())
        .isEqualTo("Step \"Sells\" failed: java.lang.NoClassDefFoundError: suites/Till");
  }

  @Test
  void isTheSuitesFailureWhenItsStaticInitialiserFails() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          static final int PRICE = Integer.parseInt("much");
          @Step void sells() {}
        }
        """);

    lab.launch();
    lab.launch();

    assertThat(lab.runs().all())
        .hasSize(2)
        .allSatisfy(run -> assertThat(run.findOutcome()).contains(Outcome.FAILED));
  }
}
