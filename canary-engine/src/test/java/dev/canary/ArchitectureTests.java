package dev.canary;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.canary.api.CanarySuite;
import dev.canary.engine.CanaryTestEngine;
import org.junit.jupiter.api.Test;

/** What keeps the module in shape. */
class ArchitectureTests {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.canary.api", "dev.canary.engine", "dev.canary.environments");

  @Test
  void looksAtTheModule() {
    assertThat(MODULE.contain(CanarySuite.class)).isTrue();
    assertThat(MODULE.contain(CanaryTestEngine.class)).isTrue();
    assertThat(MODULE).hasSizeGreaterThan(40);
  }

  @Test
  void apiKnowsNothingOfTheEngine() {
    noClasses()
        .that()
        .resideInAPackage("dev.canary.api")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.canary..").and(resideOutsideOfPackages("dev.canary.api")))
        .check(MODULE);
  }

  @Test
  void engineKnowsNothingOfTheRuntime() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.canary..")
                .and(
                    resideOutsideOfPackages(
                        "dev.canary.api", "dev.canary.engine..", "dev.canary.environments")))
        .check(MODULE);
  }

  @Test
  void evidenceAndRedactionKnowNothingOfTheEngine() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.canary.engine.http", "dev.canary.engine.redaction")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.canary.engine", "dev.canary.engine.process")
        .check(MODULE);
  }

  @Test
  void redactionKnowsNothingOfEvidence() {
    noClasses()
        .that()
        .resideInAPackage("dev.canary.engine.redaction")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.canary.engine.http", "okhttp3..", "okio..")
        .check(MODULE);
  }

  @Test
  void processesKnowNothingOfSuites() {
    noClasses()
        .that()
        .resideInAPackage("dev.canary.engine.process")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.canary..")
                .and(resideOutsideOfPackages("dev.canary.api", "dev.canary.engine.process")))
        .check(MODULE);
  }

  @Test
  void environmentsKnowOnlyProcesses() {
    noClasses()
        .that()
        .resideInAPackage("dev.canary.environments")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.canary..")
                .and(
                    resideOutsideOfPackages(
                        "dev.canary.api", "dev.canary.engine.process", "dev.canary.environments")))
        .check(MODULE);
  }

  @Test
  void engineDoesWithoutReadyMadeEnvironments() {
    noClasses()
        .that()
        .resideInAPackage("dev.canary.engine..")
        .should()
        .dependOnClassesThat(resideInAPackage("dev.canary.environments"))
        .check(MODULE);
  }

  @Test
  void engineShowsOnlyItself() {
    classes()
        .that()
        .resideInAPackage("dev.canary.engine")
        .and()
        .doNotBelongToAnyOf(CanaryTestEngine.class)
        .and()
        .areTopLevelClasses()
        .should()
        .notBePublic()
        .check(MODULE);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("dev.canary.(*)..").should().beFreeOfCycles().check(MODULE);
  }

  @Test
  void classesAreFinalUnlessTheyAreAbstract() {
    classes()
        .that()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .and()
        .areNotAnonymousClasses()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(MODULE);
  }

  @Test
  void nothingIsPrintedAndNoOtherLoggingUsed() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MODULE);
    GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(MODULE);
  }

  @Test
  void onlyTheContextAndPausesSleep() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.canary.engine.RunContext")
        .and()
        .doNotHaveFullyQualifiedName("dev.canary.engine.process.Pause")
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", long.class, int.class)
        .check(MODULE);
  }

  @Test
  void nobodyEndsTheVirtualMachine() {
    noClasses().should().callMethod(System.class, "exit", int.class).check(MODULE);
  }

  @Test
  void onlySpeaksToJUnitThroughItsPublicFace() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit.platform.launcher..", "org.junit.jupiter.engine..")
        .check(MODULE);
  }
}
