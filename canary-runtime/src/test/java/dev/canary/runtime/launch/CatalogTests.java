package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuitePolicy;
import dev.canary.runtime.run.Threshold;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which suites there are in suite paths, and what is known of them. */
class CatalogTests {

  private static final String SHOP = "@CanarySuite class ShopCanary { @Step void sells() {} }";
  private static final String CAFE = "@CanarySuite class CafeCanary { @Step void serves() {} }";

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  @Test
  void readsADirectoryOfClasses() throws Exception {
    lab.suites(SHOP);

    assertThat(lab.suiteIds()).containsExactly("shop");
  }

  @Test
  void readsAJar() throws Exception {
    lab.path(SuiteSources.jar(lab.dir().resolve("shop.jar"), lab.classes("classes", SHOP)));

    assertThat(lab.suiteIds()).containsExactly("shop");
  }

  @Test
  void readsADirectoryOfJarsWithTheLibrariesOfItsSuites() throws Exception {
    Path library = lab.classes("library", "class Till { static int total() { return 3; } }");
    Path shop =
        lab.classes(
            "shop",
            "@CanarySuite class ShopCanary { @Step void sells(CanaryContext c) {"
                + " c.publish(\"total\", \"\" + Till.total()); } }",
            library);
    SuiteSources.jar(lab.dir().resolve("jars/shop.jar"), shop);
    SuiteSources.jar(lab.dir().resolve("jars/library.jar"), library);
    lab.path(lab.dir().resolve("jars"));

    RecordedRuns runs = lab.launch();

    assertThat(lab.suiteIds()).containsExactly("shop");
    assertThat(runs.end("shop").entries()).containsEntry("total", "3");
  }

  @Test
  void doesNotLoadTheClassesOfLibraries() throws Exception {
    Path missing = lab.classes("missing", "class Money {}");
    Path library = lab.classes("library", "class Till extends Money {}", missing);
    SuiteSources.jar(lab.dir().resolve("jars/library.jar"), library);
    SuiteSources.jar(lab.dir().resolve("jars/shop.jar"), lab.classes("shop", SHOP));
    lab.path(lab.dir().resolve("jars"));

    assertThat(lab.suiteIds()).containsExactly("shop");
  }

  @Test
  void readsSeveralPathsInTheOrderOfIds() throws Exception {
    lab.path(lab.classes("shop", SHOP))
        .path(lab.classes("cafe", CAFE))
        .path(lab.dir().resolve("shop"));

    assertThat(lab.suiteIds()).containsExactly("cafe", "shop");
    assertThat(lab.suite("shop").source()).isEqualTo(lab.dir().resolve("shop").toString());
  }

  @Test
  void tellsWhatASuiteDeclares() throws Exception {
    lab.suites(
        """
        @Tag("money") @CanarySuite(
            name = "The shop", every = "1m", timeout = "20s", cleanupTimeout = "5s",
            failAfter = "2 of 3", recoverAfter = "2", dependsOn = CafeCanary.class)
        class ShopCanary { @Step void sells() {} @Step("Count") void counts() {} @Cleanup void c() {} }
        """
            + CAFE);

    Suite shop = lab.suite("shop");

    assertThat(shop.name()).isEqualTo("The shop");
    assertThat(shop.className()).isEqualTo("suites.ShopCanary");
    assertThat(shop.tags()).containsExactly("money");
    assertThat(shop.dependsOn()).containsExactly("cafe");
    assertThat(shop.steps())
        .containsExactly(new StepInfo("sells", "Sells"), new StepInfo("counts", "Count"));
    assertThat(shop.policy())
        .isEqualTo(
            new SuitePolicy(
                Duration.ofMinutes(1),
                Duration.ofSeconds(20),
                Duration.ofSeconds(5),
                new Threshold(2, 3),
                new Threshold(2, 2),
                false));
  }

  @Test
  void fillsInWhatASuiteDoesNotDeclare() throws Exception {
    lab.suites(SHOP).set("canary.timeout", "40s");

    assertThat(lab.suite("shop").policy())
        .isEqualTo(
            new SuitePolicy(
                null,
                Duration.ofSeconds(40),
                Duration.ofSeconds(30),
                Threshold.ONE,
                Threshold.ONE,
                false));
  }

  @Test
  void putsTheConfigurationBeforeWhatASuiteDeclares() throws Exception {
    lab.suites("@CanarySuite(every = \"1m\") class ShopCanary { @Step void sells() {} }")
        .set("canary.suites.overrides.shop.every", "2m")
        .set("canary.suites.overrides.shop.timeout", "7s")
        .set("canary.suites.overrides.shop.cleanup-timeout", "3s")
        .set("canary.suites.overrides.shop.fail-after", "2 of 3")
        .set("canary.suites.overrides.shop.recover-after", "4")
        .set("canary.suites.overrides.shop.paused", "true");

    assertThat(lab.suite("shop").policy())
        .isEqualTo(
            new SuitePolicy(
                Duration.ofMinutes(2),
                Duration.ofSeconds(7),
                Duration.ofSeconds(3),
                new Threshold(2, 3),
                new Threshold(4, 4),
                true));
  }

  @Test
  void pausesASuiteThatIsDisabled() throws Exception {
    lab.suites(
        "@org.junit.jupiter.api.Disabled @CanarySuite class ShopCanary { @Step void sells() {} }");

    assertThat(lab.suite("shop").policy().paused()).isTrue();
  }

  @Test
  void leavesOutWhatIsExcludedByIdOrByClass() throws Exception {
    lab.suites(SHOP + CAFE + "@CanarySuite class BarCanary { @Step void pours() {} }")
        .set("canary.suites.exclude", "cafe")
        .set("canary.suites.exclude", "suites.BarCanary")
        .set("canary.suites.overrides.bar.paused", "true");

    assertThat(lab.suiteIds()).containsExactly("shop");
  }

  @Test
  void leavesOutABrokenClassThatIsExcluded() throws Exception {
    Path missing = lab.classes("missing", "class Money {}");
    Path classes =
        lab.classes(
            "classes",
            SHOP + "@CanarySuite class BankCanary { @Step void b() {} Money m; }",
            missing);
    lab.path(classes).set("canary.suites.exclude", "suites.BankCanary");

    assertThat(lab.suiteIds()).containsExactly("shop");
  }

  @Test
  void addsOtherTestClassesThatTheConfigurationNames() throws Exception {
    lab.suites(
            SHOP
                + """
                @Tag("slow") @DisplayName("The till") class TillIT {
                  @Test void opens() {}
                  @org.junit.jupiter.params.ParameterizedTest
                  @org.junit.jupiter.params.provider.ValueSource(ints = 1) void counts(int i) {}
                }
                class OtherIT { @Test void isNotNamed() {} }
                """)
        .set("canary.suites.classes", "suites.TillIT")
        .set("canary.suites.classes", "suites.ShopCanary");

    assertThat(lab.suiteIds()).containsExactly("shop", "till-it");
    assertThat(lab.suite("till-it").name()).isEqualTo("The till");
    assertThat(lab.suite("till-it").tags()).containsExactly("slow");
    assertThat(lab.suite("till-it").steps())
        .containsExactlyInAnyOrder(
            new StepInfo("opens", "opens()"), new StepInfo("counts", "counts(int)"));
  }

  @Test
  void runsTheTestsOfAnEngineThatTheSuitePathBrings() throws Exception {
    TinyEngine.writeJar(lab.dir().resolve("jars/engine.jar"));
    SuiteSources.jar(
        lab.dir().resolve("jars/shop.jar"),
        lab.classes("shop", "class TinyShop implements Runnable { public void run() {} }"));
    lab.path(lab.dir().resolve("jars")).set("canary.suites.classes", "suites.TinyShop");

    RecordedRuns runs = lab.launch();

    assertThat(runs.end("tiny-shop").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(runs.steps("tiny-shop")).containsExactly("run PASSED");
  }

  @Test
  void runsNoCodeOfSuites() throws Exception {
    Path ran = lab.dir().resolve("ran");
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          static { try { new File("%s").createNewFile(); } catch (IOException e) {} }
          @Step void sells() {}
        }
        """
            .formatted(ran));

    lab.catalog();

    assertThat(ran).doesNotExist();
    lab.launch();
    assertThat(Files.exists(ran)).isTrue();
  }
}
