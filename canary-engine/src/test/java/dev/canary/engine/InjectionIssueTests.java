package dev.canary.engine;

import static dev.canary.engine.Transcript.issues;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.engine.testsuites.PassingSuite;
import dev.canary.engine.testsuites.broken.AbstractSuite;
import dev.canary.engine.testsuites.injection.broken.NestedSteps;
import dev.canary.engine.testsuites.injection.broken.SuiteInACleanup;
import dev.canary.engine.testsuites.injection.broken.SuiteInAStep;
import dev.canary.engine.testsuites.injection.broken.TakesAnAbstractSuite;
import dev.canary.engine.testsuites.injection.broken.TakesDeclaring;
import dev.canary.engine.testsuites.injection.broken.TakesFirst;
import dev.canary.engine.testsuites.injection.broken.TakesItself;
import dev.canary.engine.testsuites.injection.broken.TooFewRetries;
import dev.canary.engine.testsuites.injection.broken.TooManyRetries;
import org.junit.jupiter.api.Test;

/** What is wrong with what suites take, said literally. */
class InjectionIssueTests {

  private static final String BROKEN = "dev.canary.engine.testsuites.injection.broken.";
  private static final String PASSING = PassingSuite.class.getName();

  @Test
  void cycleByConstructors() {
    assertIssue(
        TakesFirst.class,
        "Suite #TakesFirst depends on itself: #TakesFirst, which depends on #TakesSecond, which"
            + " depends on the first. None of them could ever start; remove one of these"
            + " dependencies.");
  }

  @Test
  void cycleByAConstructorAndADeclaration() {
    assertIssue(
        TakesDeclaring.class,
        "Suite #TakesDeclaring depends on itself: #TakesDeclaring, which depends on"
            + " #DeclaresTaking, which depends on the first. None of them could ever start; remove"
            + " one of these dependencies.");
  }

  @Test
  void suiteThatTakesItself() {
    assertIssue(
        TakesItself.class,
        "Suite #TakesItself depends on itself. It could never start; remove the dependency.");
  }

  @Test
  void suiteAsParameterOfAStep() {
    assertIssue(
        SuiteInAStep.class,
        "The parameter passing of step one of #SuiteInAStep is the suite "
            + PASSING
            + ", which cannot be had there. Take it in the constructor and keep it in a field.");
  }

  @Test
  void suiteAsParameterOfACleanup() {
    assertIssue(
        SuiteInACleanup.class,
        "The parameter passing of cleanup cleanUp of #SuiteInACleanup is the suite "
            + PASSING
            + ", which cannot be had there. Take it in the constructor and keep it in a field.");
  }

  @Test
  void suiteOfAnAbstractType() {
    assertIssue(
        TakesAnAbstractSuite.class,
        "Suite "
            + AbstractSuite.class.getName()
            + " is abstract, so it cannot be built. Put @CanarySuite on the classes that extend"
            + " it.");
  }

  @Test
  void nestedClassOfASuite() {
    assertIssue(
        NestedSteps.class,
        "Suite #NestedSteps has the @Nested class Inside, whose steps would never run, since a"
            + " suite is one walk through the system. Move them into the suite, or make it a suite"
            + " of its own that takes NestedSteps in its constructor.");
  }

  @Test
  void tooFewRetries() {
    assertIssue(
        TooFewRetries.class,
        "The retries of suite #TooFewRetries cannot be -1. Write a number from 0 to 10.");
  }

  @Test
  void tooManyRetries() {
    assertIssue(
        TooManyRetries.class,
        "The retries of suite #TooManyRetries cannot be 11. Write a number from 0 to 10.");
  }

  private static void assertIssue(Class<?> suite, String message) {
    assertThat(issues(suite)).containsExactly(message.replace("#", BROKEN));
  }
}
