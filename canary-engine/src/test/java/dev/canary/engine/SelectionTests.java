package dev.canary.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectModule;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.engine.discovery.PackageNameFilter.excludePackageNames;
import static org.junit.platform.engine.discovery.PackageNameFilter.includePackageNames;

import dev.canary.api.EngineParameters;
import dev.canary.engine.testsuites.NamesAndTags;
import dev.canary.engine.testsuites.dependencies.First;
import dev.canary.engine.testsuites.dependencies.Second;
import dev.canary.engine.testsuites.dependencies.Third;
import dev.canary.engine.testsuites.selection.AbstractBase;
import dev.canary.engine.testsuites.selection.NotASuite;
import dev.canary.engine.testsuites.selection.SelectedOne;
import dev.canary.engine.testsuites.selection.more.SelectedTwo;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.testkit.engine.EngineTestKit;

class SelectionTests {

  private static final String[] WHOLE = {
    "suite SelectedOne", "step one", "step two", "step three", "cleanup cleanUp"
  };

  @Test
  void findsASuiteByItsClass() {
    assertThat(find(selectClass(SelectedOne.class))).containsExactly(WHOLE);
  }

  @Test
  void findsASuiteByTheNameOfItsClass() {
    assertThat(find(selectClass(SelectedOne.class.getName()))).containsExactly(WHOLE);
  }

  @Test
  void findsNothingInOtherClasses() {
    assertThat(find(selectClass(NotASuite.class), selectClass(SelectionTests.class))).isEmpty();
  }

  @Test
  void findsSuitesInAPackageAndThoseBelow() {
    assertThat(find(selectPackage(SelectedOne.class.getPackageName())))
        .containsExactlyInAnyOrder(
            "suite SelectedOne",
            "step one",
            "step two",
            "step three",
            "cleanup cleanUp",
            "suite SelectedTwo$NestedSuite",
            "step one");
  }

  @Test
  void passesOverAbstractClassesInAPackage() {
    var launch = kit(selectPackage(AbstractBase.class.getPackageName()));

    assertThat(launch.discover().getDiscoveryIssues()).isEmpty();
  }

  @Test
  void findsSuitesInAClasspathRoot() throws URISyntaxException {
    Path root =
        Path.of(SelectedOne.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var launch =
        kit(selectClasspathRoots(Set.of(root)).get(0))
            .filters(includeClassNamePatterns(".*\\.selection\\..*"));

    assertThat(tell(launch)).contains("suite SelectedOne", "suite SelectedTwo$NestedSuite");
  }

  @Test
  void findsNothingInAModuleWithoutSuites() {
    assertThat(find(selectModule("java.logging"))).isEmpty();
  }

  @Test
  void findsAStepByItsMethodAndBringsThoseBefore() {
    assertThat(find(selectMethod(SelectedOne.class, "two")))
        .containsExactly("suite SelectedOne", "step one", "step two", "cleanup cleanUp");
  }

  @Test
  void findsOnlyTheStepWhenToldSo() {
    var launch =
        kit(selectMethod(SelectedOne.class, "two"))
            .configurationParameter(EngineParameters.STEP_SELECTION, "exact");

    assertThat(tell(launch)).containsExactly("suite SelectedOne", "step two", "cleanup cleanUp");
  }

  @Test
  void putsSelectedStepsInOrder() {
    var launch =
        kit(selectMethod(SelectedOne.class, "three"), selectMethod(SelectedOne.class, "one"))
            .configurationParameter(EngineParameters.STEP_SELECTION, "exact");

    assertThat(tell(launch))
        .containsExactly("suite SelectedOne", "step one", "step three", "cleanup cleanUp");
  }

  @Test
  void findsAllStepsWhenSuiteAndStepAreSelected() {
    assertThat(find(selectMethod(SelectedOne.class, "two"), selectClass(SelectedOne.class)))
        .containsExactly(WHOLE);
    assertThat(find(selectClass(SelectedOne.class), selectMethod(SelectedOne.class, "three")))
        .containsExactly(WHOLE);
  }

  @Test
  void findsNothingByOtherMethods() {
    assertThat(
            find(
                selectMethod(SelectedOne.class, "cleanUp"),
                selectMethod(SelectedOne.class, "hashCode"),
                selectMethod(NotASuite.class, "one")))
        .isEmpty();
  }

  static Stream<DiscoverySelector> selectorsForWhatSuitesDoNotHave() {
    return Stream.of(
        selectNestedClass(List.of(SelectedTwo.class), SelectedTwo.NestedSuite.class),
        selectNestedMethod(List.of(SelectedTwo.class), SelectedTwo.NestedSuite.class, "one"),
        selectIteration(selectMethod(SelectedOne.class, "one"), 0),
        selectIteration(selectClass(SelectedOne.class), 0));
  }

  @ParameterizedTest
  @MethodSource("selectorsForWhatSuitesDoNotHave")
  void answersWithNothing(DiscoverySelector selector) {
    assertThat(find(selector)).isEmpty();
  }

  @Test
  void findsEverythingAgainByItsUniqueId() {
    TestDescriptor root = kit(selectClass(SelectedOne.class)).discover().getEngineDescriptor();
    TestDescriptor suite = root.getChildren().iterator().next();
    List<? extends TestDescriptor> inside = List.copyOf(suite.getChildren());

    assertThat(find(selectUniqueId(root.getUniqueId()))).isEmpty();
    assertThat(find(selectUniqueId(suite.getUniqueId()))).containsExactly(WHOLE);
    assertThat(find(selectUniqueId(inside.get(0).getUniqueId())))
        .containsExactly("suite SelectedOne", "step one", "cleanup cleanUp");
    assertThat(find(selectUniqueId(inside.get(2).getUniqueId()))).containsExactly(WHOLE);
    assertThat(find(selectUniqueId(inside.get(3).getUniqueId()))).containsExactly(WHOLE);
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
    assertThat(find(selectUniqueId(id))).isEmpty();
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
    assertThat(tell(root))
        .containsExactly("suite SelectedOne", "step one", "step two", "cleanup cleanUp");
  }

  @Test
  void heedsClassNameFilters() {
    var included =
        kit(selectClass(SelectedOne.class), selectClass(First.class))
            .filters(includeClassNamePatterns(".*First"));
    var excluded =
        kit(selectMethod(SelectedOne.class, "one"), selectClass(First.class))
            .filters(excludeClassNamePatterns(".*SelectedOne"));

    assertThat(tell(included)).startsWith("suite First").doesNotContain("suite SelectedOne");
    assertThat(tell(excluded)).startsWith("suite First").doesNotContain("suite SelectedOne");
  }

  @Test
  void heedsPackageNameFilters() {
    var included =
        kit(selectClass(SelectedOne.class), selectClass(First.class))
            .filters(includePackageNames(First.class.getPackageName()));
    var excluded =
        kit(selectPackage(SelectedOne.class.getPackageName()))
            .filters(excludePackageNames(SelectedTwo.class.getPackageName()));

    assertThat(tell(included)).startsWith("suite First").doesNotContain("suite SelectedOne");
    assertThat(tell(excluded)).containsExactly(WHOLE);
  }

  @Test
  void bringsDependenciesAlongAndPutsThemFirst() {
    var launch =
        kit(selectMethod(Third.class, "payInvoice")).filters(includeClassNamePatterns(".*Third"));

    assertThat(tell(launch))
        .containsExactly(
            "suite First",
            "step createUser",
            "cleanup deleteUser",
            "suite Second",
            "step createInvoice",
            "cleanup deleteInvoice",
            "suite Third",
            "step payInvoice",
            "cleanup deletePayment");
  }

  @Test
  void bringsAllStepsOfADependency() {
    assertThat(find(selectClass(Second.class)))
        .containsSubsequence("suite First", "step createUser", "suite Second");
  }

  @Test
  void tellsNamesTagsAndSources() {
    TestDescriptor root = kit(selectClass(NamesAndTags.class)).discover().getEngineDescriptor();
    TestDescriptor suite = root.getChildren().iterator().next();

    assertThat(root.getDisplayName()).isEqualTo("Canary");
    assertThat(suite.getDisplayName()).isEqualTo("What things are called");
    assertThat(suite.getSource()).contains(ClassSource.from(NamesAndTags.class));
    assertThat(suite.getTags()).containsExactly(TestTag.create("suite"));
    assertThat(suite.getChildren())
        .extracting(TestDescriptor::getDisplayName)
        .containsExactly("Open the door", "Close the door", "Create draft invoice", "Sweep");
    assertThat(suite.getChildren().iterator().next().getTags())
        .containsExactlyInAnyOrder(TestTag.create("suite"), TestTag.create("step"));
    assertThat(suite.getChildren())
        .allMatch(
            it ->
                it.getSource()
                    .map(org.junit.platform.engine.support.descriptor.MethodSource.class::cast)
                    .filter(source -> source.getClassName().equals(NamesAndTags.class.getName()))
                    .isPresent());
  }

  private static EngineTestKit.Builder kit(DiscoverySelector... selectors) {
    return EngineTestKit.engine(CanaryTestEngine.ID).selectors(selectors);
  }

  private static List<String> find(DiscoverySelector... selectors) {
    return tell(kit(selectors));
  }

  private static List<String> tell(EngineTestKit.Builder launch) {
    return tell(launch.discover().getEngineDescriptor());
  }

  private static List<String> tell(TestDescriptor root) {
    List<String> lines = new ArrayList<>();
    root.accept(it -> lines.add(tell(it.getUniqueId().getLastSegment())));
    return lines.subList(1, lines.size());
  }

  private static String tell(UniqueId.Segment segment) {
    String value = segment.getValue();
    return segment.getType() + " " + value.substring(value.lastIndexOf('.') + 1);
  }
}
