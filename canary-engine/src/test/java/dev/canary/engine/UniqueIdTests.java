package dev.canary.engine;

import static dev.canary.engine.Outline.kit;
import static dev.canary.engine.Outline.outline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.canary.engine.testsuites.dependencies.First;
import dev.canary.engine.testsuites.selection.NotASuite;
import dev.canary.engine.testsuites.selection.SelectedOne;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;

class UniqueIdTests {

  private static final String[] WHOLE = {
    "suite SelectedOne", "step one", "step two", "step three", "cleanup cleanUp"
  };

  @Test
  void findsEverythingAgainByItsUniqueId() {
    TestDescriptor root = kit(selectClass(SelectedOne.class)).discover().getEngineDescriptor();
    TestDescriptor suite = root.getChildren().iterator().next();
    List<? extends TestDescriptor> inside = List.copyOf(suite.getChildren());

    assertThat(outline(selectUniqueId(root.getUniqueId()))).isEmpty();
    assertThat(outline(selectUniqueId(suite.getUniqueId()))).containsExactly(WHOLE);
    assertThat(outline(selectUniqueId(inside.get(0).getUniqueId())))
        .containsExactly("suite SelectedOne", "step one", "cleanup cleanUp");
    assertThat(outline(selectUniqueId(inside.get(2).getUniqueId()))).containsExactly(WHOLE);
    assertThat(outline(selectUniqueId(inside.get(3).getUniqueId()))).containsExactly(WHOLE);
  }

  static Stream<String> uniqueIdsOfNothing() {
    String suite = SelectedOne.class.getName();
    return Stream.of(
        "[engine:junit-jupiter]/[suite:" + suite + "]",
        "[engine:canary]/[class:" + suite + "]",
        "[engine:canary]/[suite:com.acme.Missing]",
        "[engine:canary]/[suite:" + NotASuite.class.getName() + "]",
        "[engine:canary]/[suite:" + suite + "]/[step:missing]",
        "[engine:canary]/[suite:" + suite + "]/[step:one]/[step:one]",
        "[engine:canary]/[suite:" + suite + "]/[method:one]");
  }

  @ParameterizedTest
  @MethodSource("uniqueIdsOfNothing")
  void findsNothingByUniqueIdsOfNothing(String id) {
    assertThat(outline(selectUniqueId(id))).isEmpty();
  }

  @Test
  void isAtHomeBelowAnotherEngine() {
    UniqueId home = UniqueId.parse("[engine:junit-platform-suite]/[suite:All]/[engine:canary]");
    UniqueId suite = home.append("suite", SelectedOne.class.getName());
    var request =
        new GivenRequest(
            List.of(
                selectUniqueId(suite.append("step", "two")),
                selectUniqueId("[engine:canary]/[suite:" + First.class.getName() + "]")));

    TestDescriptor root = new CanaryTestEngine().discover(request, home);

    assertThat(root.getUniqueId()).isEqualTo(home);
    assertThat(root.getChildren())
        .extracting(TestDescriptor::getUniqueId)
        .map(UniqueId.class::cast)
        .containsExactly(suite);
    assertThat(outline(root))
        .containsExactly("suite SelectedOne", "step one", "step two", "cleanup cleanUp");
  }
}
