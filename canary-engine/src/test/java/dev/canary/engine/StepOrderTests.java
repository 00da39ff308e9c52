package dev.canary.engine;

import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.engine.testsuites.InheritingSuite;
import dev.canary.engine.testsuites.ManySteps;
import dev.canary.engine.testsuites.OrderedSteps;
import dev.canary.engine.testsuites.PartlyOrderedSteps;
import dev.canary.engine.testsuites.SuiteWithAnInterface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepOrderTests {

  @Test
  void runsStepsAsTheyAreWritten() {
    List<String> transcript = run(ManySteps.class);

    assertThat(transcript)
        .isEqualTo(
            allPassed(
                ManySteps.class,
                "wake",
                "brush",
                "zip",
                "cook",
                "yawn",
                "drink",
                "xRay",
                "eat",
                "apply",
                "hum",
                "vote",
                "bike"));
  }

  @Test
  void runsStepsOfTheSuperclassFirst() {
    List<String> transcript = run(InheritingSuite.class);

    assertThat(transcript)
        .isEqualTo(
            allPassed(InheritingSuite.class, "yield1", "arrive", "after", "leave", "before"));
  }

  @Test
  void runsStepsOfInterfacesFirst() {
    List<String> transcript = run(SuiteWithAnInterface.class);

    assertThat(transcript)
        .isEqualTo(allPassed(SuiteWithAnInterface.class, "knock", "enter", "buy"));
  }

  @Test
  void prefersTheOrderThatIsGiven() {
    List<String> transcript = run(OrderedSteps.class);

    assertThat(transcript).isEqualTo(allPassed(OrderedSteps.class, "one", "two", "three"));
  }

  @Test
  void runsStepsWithoutAnOrderAsTheyAreWrittenAmongThose() {
    List<String> transcript = run(PartlyOrderedSteps.class);

    assertThat(transcript).isEqualTo(allPassed(PartlyOrderedSteps.class, "first", "zebra", "ape"));
  }

  private static List<String> allPassed(Class<?> suite, String... steps) {
    List<String> lines = new ArrayList<>();
    Arrays.stream(steps).forEach(it -> lines.add(passed(step(it))));
    lines.add(passed(suite(suite)));
    return lines;
  }
}
