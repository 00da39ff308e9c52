package dev.canary.engine;

import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.issues;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.engine.testsuites.PassingSuite;
import dev.canary.engine.testsuites.broken.AbstractSuite;
import dev.canary.engine.testsuites.broken.BadId;
import dev.canary.engine.testsuites.broken.ManyProblems;
import dev.canary.engine.testsuites.broken.NoStep;
import dev.canary.engine.testsuites.broken.Outer;
import dev.canary.engine.testsuites.broken.PrivateCleanup;
import dev.canary.engine.testsuites.broken.PrivateStep;
import dev.canary.engine.testsuites.broken.ReturningStep;
import dev.canary.engine.testsuites.broken.StaticStep;
import dev.canary.engine.testsuites.broken.StepWithoutJupiterTime;
import dev.canary.engine.testsuites.broken.StepWithoutTime;
import dev.canary.engine.testsuites.broken.StepsWithOneName;
import dev.canary.engine.testsuites.broken.StepsWithOneOrder;
import dev.canary.engine.testsuites.broken.TwoCleanups;
import dev.canary.engine.testsuites.broken.TwoConstructors;
import dev.canary.engine.testsuites.broken.UnconvertibleValue;
import dev.canary.engine.testsuites.broken.UnreadableCleanupTimeout;
import dev.canary.engine.testsuites.broken.UnreadableInterval;
import dev.canary.engine.testsuites.broken.UnreadableSlowBound;
import dev.canary.engine.testsuites.broken.UnreadableTimeout;
import dev.canary.engine.testsuites.broken.UnsuppliableParameter;
import dev.canary.engine.testsuites.broken.UnsuppliableStepParameter;
import dev.canary.engine.testsuites.broken.ValueWithoutKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** What is wrong with suites, said literally. */
class DiscoveryIssueTests {

  private static final String BROKEN = "dev.canary.engine.testsuites.broken.";

  @Test
  void suiteWithoutStep() {
    assertIssue(
        NoStep.class,
        "Suite #NoStep has no step, so it would check nothing. Annotate at least one method with"
            + " @Step.");
  }

  @Test
  void privateStep() {
    assertIssue(
        PrivateStep.class,
        "The step one of #PrivateStep is private, so the engine cannot call it. Remove 'private';"
            + " package-private is enough.");
  }

  @Test
  void staticStep() {
    assertIssue(
        StaticStep.class,
        "The step one of #StaticStep is static, but it has to be called on the suite of its run."
            + " Remove 'static'.");
  }

  @Test
  void stepThatReturnsSomething() {
    assertIssue(
        ReturningStep.class,
        "The step one of #ReturningStep returns String, which nobody would look at. Make it return"
            + " void.");
  }

  @Test
  void stepsWithOneOrder() {
    assertIssue(
        StepsWithOneOrder.class,
        "The steps one and two of #StepsWithOneOrder both have @Order(7), so neither comes first."
            + " Give each a number of its own.");
  }

  @Test
  void stepsWithOneName() {
    assertIssue(
        StepsWithOneName.class,
        "Suite #StepsWithOneName has two steps named one, but a step's id is its method name."
            + " Rename one of them.");
  }

  @Test
  void unreadableTimeout() {
    assertIssue(
        UnreadableTimeout.class,
        "The timeout of suite #UnreadableTimeout cannot be used: \"soon\" is not a duration. Write"
            + " it as 500ms, 10s, 5m, 1h30m or PT10S.");
  }

  @Test
  void unreadableCleanupTimeout() {
    assertIssue(
        UnreadableCleanupTimeout.class,
        "The cleanupTimeout of suite #UnreadableCleanupTimeout cannot be used: \"-5s\" is not a"
            + " duration. Write it as 500ms, 10s, 5m, 1h30m or PT10S.");
  }

  @Test
  void unreadableInterval() {
    assertIssue(
        UnreadableInterval.class,
        "The interval (every) of suite #UnreadableInterval cannot be used: \"often\" is not a"
            + " duration. Write it as 500ms, 10s, 5m, 1h30m or PT10S.");
  }

  @Test
  void stepWithoutTime() {
    assertIssue(
        StepWithoutTime.class,
        "The timeout of step one of #StepWithoutTime cannot be used: \"0s\" is not more than zero."
            + " Write a duration such as 500ms, 10s, 5m or 1h30m.");
  }

  @Test
  void stepWithoutJupiterTime() {
    assertIssue(
        StepWithoutJupiterTime.class,
        "The @Timeout of step one of #StepWithoutJupiterTime cannot be used: \"PT0S\" is not more"
            + " than zero. Write a duration such as 500ms, 10s, 5m or 1h30m.");
  }

  @Test
  void unreadableSlowBound() {
    assertIssue(
        UnreadableSlowBound.class,
        "The slow bound of step one of #UnreadableSlowBound cannot be used: \"1 minute\" is not a"
            + " duration. Write it as 500ms, 10s, 5m, 1h30m or PT10S.");
  }

  @Test
  void twoCleanups() {
    assertIssue(
        TwoCleanups.class,
        "Suite #TwoCleanups has 2 cleanups (cleanUp, sweep), and the engine runs only one. Leave"
            + " @Cleanup on one of them and let it call the others.");
  }

  @Test
  void privateCleanup() {
    assertIssue(
        PrivateCleanup.class,
        "The cleanup cleanUp of #PrivateCleanup is private, so the engine cannot call it. Remove"
            + " 'private'; package-private is enough.");
  }

  @Test
  void parameterThatNothingSupplies() {
    assertIssue(
        UnsuppliableParameter.class,
        "The parameter builder of type StringBuilder of the constructor of #UnsuppliableParameter"
            + " can be supplied by nothing. Possible are other suites, environments, TestData,"
            + " OkHttpClient, CanaryContext, values of the configuration (annotated with"
            + " @ConfigValue), and what a ParameterSupplier supports.");
  }

  @Test
  void parameterOfAStepThatNothingSupplies() {
    assertIssue(
        UnsuppliableStepParameter.class,
        "The parameter text of type String of step one of #UnsuppliableStepParameter can be"
            + " supplied by nothing. Possible are TestData, OkHttpClient, CanaryContext, values of"
            + " the configuration (annotated with @ConfigValue), and what a ParameterSupplier"
            + " supports.");
  }

  @Test
  void valueThatCannotBeConverted() {
    assertIssue(
        UnconvertibleValue.class,
        "The value \"shop.url\" for the parameter thread of the constructor of #UnconvertibleValue"
            + " cannot be converted to Thread. Possible are String, numbers, boolean, Duration, URI"
            + " and enums.");
  }

  @Test
  void valueWithoutKey() {
    assertIssue(
        ValueWithoutKey.class,
        "The @ConfigValue for the parameter value of the constructor of #ValueWithoutKey has a"
            + " blank key, so there is nothing to look up. Write the key, such as \"shop.url\".");
  }

  @Test
  void twoConstructors() {
    assertIssue(
        TwoConstructors.class,
        "Suite #TwoConstructors has 2 constructors, so the engine cannot choose. Leave one.");
  }

  @Test
  void badId() {
    assertIssue(
        BadId.class,
        "The id \"Sign_Up\" of suite #BadId cannot be used. Write lower-case letters and digits,"
            + " with single hyphens or dots between them.");
  }

  @Test
  void abstractSuite() {
    assertIssue(
        AbstractSuite.class,
        "Suite #AbstractSuite is abstract, so it cannot be built. Put @CanarySuite on the classes"
            + " that extend it.");
  }

  @Test
  void privateSuite() {
    assertIssue(
        Outer.PRIVATE_SUITE,
        "Suite #Outer$PrivateSuite is private, so the engine cannot build it. Remove 'private';"
            + " package-private is enough.");
  }

  @Test
  void innerSuite() {
    assertIssue(
        Outer.InnerSuite.class,
        "Suite #Outer$InnerSuite is an inner class, so it cannot be built alone. Make it static, or"
            + " move it to a file of its own.");
  }

  @Test
  void severalAtOnce() {
    assertThat(issues(ManyProblems.class))
        .containsExactlyInAnyOrder(
            full(
                "The timeout of suite #ManyProblems cannot be used: \"soon\" is not a duration."
                    + " Write it as 500ms, 10s, 5m, 1h30m or PT10S."),
            full(
                "The step one of #ManyProblems is private, so the engine cannot call it. Remove"
                    + " 'private'; package-private is enough."),
            full(
                "The slow bound of step two of #ManyProblems cannot be used: \"0ms\" is not more"
                    + " than zero. Write a duration such as 500ms, 10s, 5m or 1h30m."),
            full(
                "The parameter nothing of type Object of step two of #ManyProblems can be supplied"
                    + " by nothing. Possible are TestData, OkHttpClient, CanaryContext, values of"
                    + " the configuration (annotated with @ConfigValue), and what a"
                    + " ParameterSupplier supports."));
  }

  @Test
  void classWithoutClassFile() throws Exception {
    Class<?> suite = new LoaderWithoutFiles().define(PassingSuite.class);

    assertThat(issues(suite))
        .containsExactly(
            "The class file of %s cannot be read, so the order in which its steps are written is"
                    .formatted(PassingSuite.class.getName())
                + " unknown. Give each step an @Order.");
  }

  @Test
  void pointsAtTheSource() {
    List<DiscoveryIssue> ofSuite = canary(NoStep.class).discover().getDiscoveryIssues();
    List<DiscoveryIssue> ofStep = canary(PrivateStep.class).discover().getDiscoveryIssues();

    assertThat(ofSuite.get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(ofSuite.get(0).source()).contains(ClassSource.from(NoStep.class));
    assertThat(ofStep.get(0).source())
        .contains(MethodSource.from(PrivateStep.class.getName(), "one", ""));
  }

  private static void assertIssue(Class<?> suite, String message) {
    assertThat(issues(suite)).containsExactly(full(message));
  }

  private static String full(String message) {
    return message.replace("#", BROKEN);
  }

  /** Defines classes as a code generator would. */
  private static final class LoaderWithoutFiles extends ClassLoader {

    LoaderWithoutFiles() {
      super(DiscoveryIssueTests.class.getClassLoader());
    }

    Class<?> define(Class<?> original) throws IOException {
      String file = "/" + original.getName().replace('.', '/') + ".class";
      try (InputStream in = original.getResourceAsStream(file)) {
        byte[] bytes = requireNonNull(in).readAllBytes();
        return defineClass(original.getName(), bytes, 0, bytes.length);
      }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      return null;
    }
  }
}
