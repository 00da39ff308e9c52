package dev.canary.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom. */
class ArchitectureTests {

  private static final String ROOT = "dev.canary.runtime";
  private static final String RUN = ROOT + ".run..";
  private static final String CONFIG = ROOT + ".config..";
  private static final String REPORT = ROOT + ".report..";

  private static final JavaClasses PROBER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PROBER);
  }

  @Test
  void thereIsSomethingToCheck() {
    assertThat(PROBER).hasSizeGreaterThan(100);
    assertThat(PROBER.contain(Main.class)).isTrue();
  }

  @Test
  void theVocabularyKnowsNothingOfOurs() {
    check(
        noClasses()
            .that()
            .resideInAPackage(RUN)
            .should()
            .dependOnClassesThat(resideInAPackage("dev.canary..").and(not(resideInAPackage(RUN)))));
  }

  @Test
  void theConfigurationKnowsOnlyTheVocabulary() {
    check(
        noClasses()
            .that()
            .resideInAPackage(CONFIG)
            .should()
            .dependOnClassesThat(
                resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(RUN, CONFIG)))));
  }

  @Test
  void reportsKnowOnlyTheVocabularyAndTheConfiguration() {
    check(
        noClasses()
            .that()
            .resideInAPackage(REPORT)
            .should()
            .dependOnClassesThat(
                resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(RUN, CONFIG, REPORT)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "launch",
        "ledger",
        "worker",
        "schedule",
        "control",
        "store",
        "verdict",
        "uptime",
        "recent",
        "maintenance",
        "metrics",
        "notify",
        "access",
        "logging",
        "web",
        "cli"
      })
  void aFeatureKnowsOnlyVocabularyAndConfiguration(String feature) {
    String own = ROOT + "." + feature + "..";
    check(
        noClasses()
            .that()
            .resideInAPackage(own)
            .should()
            .dependOnClassesThat(
                resideInAPackage(ROOT + "..")
                    .and(not(resideInAnyPackage(own, RUN, CONFIG, REPORT)))));
  }

  @Test
  void everyPackageIsARootALeafOrAFeature() {
    check(
        classes()
            .should()
            .resideInAnyPackage(
                ROOT,
                RUN,
                CONFIG,
                REPORT,
                ROOT + ".launch..",
                ROOT + ".ledger..",
                ROOT + ".worker..",
                ROOT + ".schedule..",
                ROOT + ".control..",
                ROOT + ".store..",
                ROOT + ".verdict..",
                ROOT + ".uptime..",
                ROOT + ".recent..",
                ROOT + ".maintenance..",
                ROOT + ".metrics..",
                ROOT + ".notify..",
                ROOT + ".access..",
                ROOT + ".logging..",
                ROOT + ".web..",
                ROOT + ".cli.."));
  }

  @Test
  void nobodyKnowsTheCompositionRoot() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT));
  }

  /** What must not be shown is hidden in one way; the package that does so knows no engine. */
  @Test
  void nobodyKnowsMoreOfTheEngineThanItsRedaction() {
    String redaction = "dev.canary.engine.redaction..";
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAPackage("dev.canary.engine..").and(not(resideInAPackage(redaction)))));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".launch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(redaction));
  }

  @ParameterizedTest
  @CsvSource({
    "org.jdbi.., store",
    "java.sql.., store",
    "javax.sql.., store",
    "org.sqlite.., store",
    "org.flywaydb.., store",
    "io.javalin.., web",
    "org.eclipse.jetty.., web",
    "io.micrometer.., metrics",
    "io.prometheus.., metrics",
    "picocli.., cli",
    "ch.qos.logback.., logging",
    "net.logstash.., logging",
    "io.smallrye.., config",
    "com.cronutils.., config",
    "graphql.., web",
    "okhttp3.., notify",
    "jakarta.mail.., notify",
    "org.eclipse.angus.., notify",
    "org.springframework.., access"
  })
  void oneFeatureAloneKnowsALibrary(String library, String feature) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "." + feature + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library));
  }

  @Test
  void onlyLaunchesKnowThePlatform() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".launch..", ROOT + ".worker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.junit.."));
  }

  @Test
  void packagesAreFreeOfCycles() {
    check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
    check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
  }

  @Test
  void whatAnswersOverHttpKnowsNothingOfTheServer() {
    check(
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".web.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".web"));
    check(
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".web.http")
            .should()
            .dependOnClassesThat(
                resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".web.http")))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"health", "api", "graphql", "live", "page"})
  void pathsDoNotKnowEachOther(String paths) {
    String own = ROOT + ".web." + paths;
    String[] all =
        Stream.of("health", "api", "graphql", "live", "page")
            .map(name -> ROOT + ".web." + name)
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage(own)
            .should()
            .dependOnClassesThat(resideInAnyPackage(all).and(not(resideInAPackage(own)))));
  }

  @Test
  void onlyPagesKnowTemplates() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".web.page")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gg.jte.."));
  }

  @Test
  void onlyTheCommandLineAndPagesReport() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, REPORT, ROOT + ".cli", ROOT + ".web.page")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(REPORT));
  }

  @Test
  void onlyTheCommandLineAndTheLogPrint() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".logging..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  @Test
  void onlyTheCompositionRootLooksAtTheClock() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone"));
  }

  @Test
  void nobodySleeps() {
    check(noClasses().should().callMethod(Thread.class, "sleep", long.class));
  }
}
