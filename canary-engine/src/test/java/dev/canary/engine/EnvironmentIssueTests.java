package dev.canary.engine;

import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.issues;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.engine.testsuites.PassingSuite;
import dev.canary.engine.testsuites.injection.broken.DeclaresAnEnvironment;
import dev.canary.engine.testsuites.injection.broken.Egg;
import dev.canary.engine.testsuites.injection.broken.EnvironmentInACleanup;
import dev.canary.engine.testsuites.injection.broken.EnvironmentInAStep;
import dev.canary.engine.testsuites.injection.broken.Holder.UsesAPrivateEnvironment;
import dev.canary.engine.testsuites.injection.broken.Holder.UsesAnInnerEnvironment;
import dev.canary.engine.testsuites.injection.broken.UsesAnAbstractEnvironment;
import dev.canary.engine.testsuites.injection.broken.UsesAnEgg;
import dev.canary.engine.testsuites.injection.broken.UsesAnEnvironmentWithoutTime;
import dev.canary.engine.testsuites.injection.broken.UsesAnInterface;
import dev.canary.engine.testsuites.injection.broken.UsesAnUnsuppliableEnvironment;
import dev.canary.engine.testsuites.injection.broken.UsesEnvironmentWithASuite;
import dev.canary.engine.testsuites.injection.broken.UsesEnvironmentWithTwoConstructors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** What is wrong with environments and with how they are taken, said literally. */
class EnvironmentIssueTests {

  private static final String BROKEN = "dev.canary.engine.testsuites.injection.broken.";
  private static final String PASSING = PassingSuite.class.getName();

  @Test
  void environmentAsParameterOfAStep() {
    assertIssue(
        EnvironmentInAStep.class,
        "The parameter environment of step one of #EnvironmentInAStep is the environment"
            + " #SoundEnvironment, which cannot be had there. Take it in the constructor and keep"
            + " it in a field.");
  }

  @Test
  void environmentAsParameterOfACleanup() {
    assertIssue(
        EnvironmentInACleanup.class,
        "The parameter environment of cleanup cleanUp of #EnvironmentInACleanup is the environment"
            + " #SoundEnvironment, which cannot be had there. Take it in the constructor and keep"
            + " it in a field.");
  }

  @Test
  void suiteAsParameterOfAnEnvironment() {
    assertIssue(
        UsesEnvironmentWithASuite.class,
        "The parameter passing of the constructor of #EnvironmentWithASuite is the suite "
            + PASSING
            + ", which cannot be had there. Environments are deployed before suites run; take the"
            + " parameter in the constructor of a suite.");
  }

  @Test
  void environmentOfAnAbstractType() {
    assertIssue(
        UsesAnAbstractEnvironment.class,
        "The parameter environment of the constructor of #UsesAnAbstractEnvironment is of the"
            + " abstract type #AbstractEnvironment, so it is unknown which environment to deploy."
            + " Name the class of one.");
  }

  @Test
  void environmentOfTheInterface() {
    assertIssue(
        UsesAnInterface.class,
        "The parameter environment of the constructor of #UsesAnInterface is of the abstract type"
            + " dev.canary.api.CanaryEnvironment, so it is unknown which environment to deploy."
            + " Name the class of one.");
  }

  @Test
  void environmentWithTwoConstructors() {
    assertIssue(
        UsesEnvironmentWithTwoConstructors.class,
        "Environment #EnvironmentWithTwoConstructors has 2 constructors, so the engine cannot"
            + " choose. Leave one.");
  }

  @Test
  void privateEnvironment() {
    assertIssue(
        UsesAPrivateEnvironment.class,
        "Environment #Holder$PrivateEnvironment is private, so the engine cannot build it. Remove"
            + " 'private'; package-private is enough.");
  }

  @Test
  void innerEnvironment() {
    assertIssue(
        UsesAnInnerEnvironment.class,
        "Environment #Holder$InnerEnvironment is an inner class, so it cannot be built alone. Make"
            + " it static, or move it to a file of its own.");
  }

  @Test
  void parameterOfAnEnvironmentThatNothingSupplies() {
    assertIssue(
        UsesAnUnsuppliableEnvironment.class,
        "The parameter thread of type Thread of the constructor of #UnsuppliableEnvironment can be"
            + " supplied by nothing. Possible are other environments, TestData, OkHttpClient,"
            + " CanaryContext, values of the configuration (annotated with @ConfigValue), and what"
            + " a ParameterSupplier supports.");
  }

  @Test
  void environmentWithoutTime() {
    assertIssue(
        UsesAnEnvironmentWithoutTime.class,
        "The @Timeout of environment #EnvironmentWithoutTime cannot be used: \"PT0S\" is not more"
            + " than zero. Write a duration such as 500ms, 10s, 5m or 1h30m.");
  }

  @Test
  void cycleOfEnvironments() {
    assertIssue(
        UsesAnEgg.class,
        "Environment #Egg depends on itself: #Egg, which depends on #Hen, which depends on the"
            + " first. None of them could ever start; remove one of these dependencies.");
  }

  @Test
  void environmentThatIsDeclaredAsASuite() {
    assertIssue(
        DeclaresAnEnvironment.class,
        "Suite #DeclaresAnEnvironment depends on #SoundEnvironment, which is an environment. Take"
            + " it as a parameter of the constructor, and remove it from dependsOn.");
  }

  @Test
  void pointAtTheEnvironment() {
    DiscoveryIssue issue = canary(UsesAnEgg.class).discover().getDiscoveryIssues().get(0);

    assertThat(issue.source()).contains(ClassSource.from(Egg.class));
  }

  private static void assertIssue(Class<?> suite, String message) {
    assertThat(issues(suite)).containsExactly(message.replace("#", BROKEN));
  }
}
