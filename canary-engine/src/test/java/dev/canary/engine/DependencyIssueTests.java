package dev.canary.engine;

import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.issues;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.engine.testsuites.PassingSuite;
import dev.canary.engine.testsuites.broken.CycleOne;
import dev.canary.engine.testsuites.broken.DependsOnABrokenSuite;
import dev.canary.engine.testsuites.broken.DependsOnACycle;
import dev.canary.engine.testsuites.broken.DependsOnItself;
import dev.canary.engine.testsuites.broken.DependsOnNoSuite;
import dev.canary.engine.testsuites.broken.NoStep;
import dev.canary.engine.testsuites.broken.SameIdHere;
import dev.canary.engine.testsuites.broken.SameIdThere;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;

/** What is wrong between suites, said literally. */
class DependencyIssueTests {

  private static final String BROKEN = "dev.canary.engine.testsuites.broken.";

  @Test
  void cycle() {
    assertIssue(
        CycleOne.class,
        "Suite #CycleOne depends on itself: #CycleOne, which depends on #CycleTwo, which depends on"
            + " the first. None of them could ever start; remove one of these dependencies.");
  }

  @Test
  void dependencyOnItself() {
    assertIssue(
        DependsOnItself.class,
        "Suite #DependsOnItself depends on itself. It could never start; remove the dependency.");
  }

  @Test
  void dependencyOnACycle() {
    assertIssue(
        DependsOnACycle.class,
        "Suite #CycleTwo depends on itself: #CycleTwo, which depends on #CycleOne, which depends on"
            + " the first. None of them could ever start; remove one of these dependencies.");
  }

  @Test
  void dependencyThatIsNoSuite() {
    assertIssue(
        DependsOnNoSuite.class,
        "Suite #DependsOnNoSuite depends on java.lang.String, which is no suite, so it could never"
            + " start. Annotate String with @CanarySuite, or remove it from dependsOn.");
  }

  @Test
  void brokenDependency() {
    assertIssue(
        DependsOnABrokenSuite.class,
        "Suite #NoStep has no step, so it would check nothing. Annotate at least one method with"
            + " @Step.");
  }

  @Test
  void brokenDependencyThatIsSelectedToo() {
    assertThat(issues(NoStep.class, DependsOnABrokenSuite.class)).hasSize(1);
  }

  @Test
  void idUsedTwice() {
    assertThat(issues(SameIdHere.class, SameIdThere.class))
        .containsExactly(
            full(
                "The suites #SameIdHere and #SameIdThere have the same id, \"same\". Give one of"
                    + " them another by @CanarySuite(id = …)."));
  }

  @Test
  void leaveOnlySoundSuitesInTheTree() {
    TestDescriptor root =
        canary(
                CycleOne.class,
                DependsOnACycle.class,
                DependsOnABrokenSuite.class,
                DependsOnNoSuite.class,
                PassingSuite.class)
            .discover()
            .getEngineDescriptor();

    assertThat(root.getChildren())
        .extracting(TestDescriptor::getDisplayName)
        .containsExactly("Passing");
  }

  private static void assertIssue(Class<?> suite, String message) {
    assertThat(issues(suite)).containsExactly(full(message));
  }

  private static String full(String message) {
    return message.replace("#", BROKEN);
  }
}
