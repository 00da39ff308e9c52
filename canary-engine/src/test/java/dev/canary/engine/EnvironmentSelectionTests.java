package dev.canary.engine;

import static dev.canary.engine.LauncherTranscript.launch;
import static dev.canary.engine.Outline.kit;
import static dev.canary.engine.Outline.outline;
import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.delete;
import static dev.canary.engine.Transcript.deploy;
import static dev.canary.engine.Transcript.environment;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.registered;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static dev.canary.engine.Transcript.transcript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.launcher.TagFilter.excludeTags;
import static org.junit.platform.launcher.TagFilter.includeTags;

import dev.canary.engine.testsuites.PassingSuite;
import dev.canary.engine.testsuites.environments.Database;
import dev.canary.engine.testsuites.environments.NamedEnvironment;
import dev.canary.engine.testsuites.environments.ReadsDatabase;
import dev.canary.engine.testsuites.environments.Server;
import dev.canary.engine.testsuites.environments.UsesDatabaseAtLast;
import dev.canary.engine.testsuites.environments.UsesNamedEnvironment;
import dev.canary.engine.testsuites.environments.UsesServer;
import dev.canary.engine.testsuites.environments.WantedUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** Which environments are deployed: those that are needed, and no others. */
@Timeout(30)
class EnvironmentSelectionTests {

  private static final String DATABASE =
      "[engine:canary]/[environment:" + Database.class.getName() + "]";

  @Test
  void isBroughtByASuite() {
    assertThat(outline(selectClass(UsesServer.class)))
        .containsExactly(
            "environment Database",
            "deploy deploy",
            "delete delete",
            "environment Server",
            "deploy deploy",
            "delete delete",
            "suite UsesServer",
            "step serve");
  }

  @Test
  void isBroughtByAStep() {
    assertThat(outline(selectMethod(UsesDatabaseAtLast.class, "one")))
        .containsExactly(
            "environment Database",
            "deploy deploy",
            "delete delete",
            "suite ReadsDatabase",
            "step read",
            "cleanup closeReader",
            "suite UsesDatabaseAtLast",
            "step one");
  }

  @Test
  void isNotThereIfNoSelectedSuiteUsesIt() {
    assertThat(outline(selectClass(PassingSuite.class), selectClass(Database.class)))
        .containsExactly("suite PassingSuite", "step one", "step two", "cleanup cleanUp");
  }

  @Test
  void isFoundAgainByItsUniqueIds() {
    String[] whole = {"environment Database", "deploy deploy", "delete delete"};

    assertThat(outline(selectUniqueId(DATABASE))).containsExactly(whole);
    assertThat(outline(selectUniqueId(DATABASE + "/[deploy:deploy]"))).containsExactly(whole);
    assertThat(outline(selectUniqueId(DATABASE + "/[delete:delete]"))).containsExactly(whole);
    assertThat(
            outline(
                selectUniqueId(DATABASE + "/[deploy:deploy]"),
                selectUniqueId(DATABASE + "/[delete:delete]"),
                selectUniqueId(DATABASE)))
        .containsExactly(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/[deploy:deploy]/[deploy:deploy]", "/[step:deploy]"})
  void isNotFoundByOtherUniqueIds(String inside) {
    assertThat(outline(selectUniqueId(DATABASE + inside))).isEmpty();
    assertThat(
            outline(
                selectUniqueId(
                    "[engine:canary]/[environment:" + PassingSuite.class.getName() + "]"),
                selectUniqueId("[engine:canary]/[environment:com.acme.Missing]"),
                selectUniqueId("[engine:canary]/[suite:" + Database.class.getName() + "]")))
        .isEmpty();
  }

  @Test
  void isDeployedAndDeletedIfItIsSelectedItself() {
    var launch =
        kit(selectUniqueId("[engine:canary]/[environment:" + Server.class.getName() + "]"));

    assertThat(transcript(launch))
        .contains(passed(deploy(Server.class)), passed(delete(Server.class)))
        .startsWith(passed(deploy(Database.class)))
        .endsWith(passed(delete(Database.class)), passed(environment(Database.class)));
  }

  @Test
  void tellsNamesAndSources() {
    TestDescriptor root = canary(UsesNamedEnvironment.class).discover().getEngineDescriptor();

    assertThat(root.getChildren())
        .extracting(TestDescriptor::getDisplayName)
        .containsExactly("Blue stack", "Database", "Server", "Uses named environment");
    TestDescriptor environment = root.getChildren().iterator().next();
    assertThat(environment.getChildren())
        .extracting(TestDescriptor::getDisplayName)
        .containsExactly("Deploy", "Delete");
    assertThat(environment.getSource()).contains(ClassSource.from(NamedEnvironment.class));
  }

  @Test
  void isRestoredWhenAFilterHasTakenItOut() {
    List<String> transcript = launch(WantedUser.class, includeTags("wanted"));

    assertThat(transcript)
        .containsExactly(
            registered(environment(Server.class)),
            registered(deploy(Server.class)),
            registered(delete(Server.class)),
            registered(environment(Database.class)),
            registered(deploy(Database.class)),
            registered(delete(Database.class)),
            passed(deploy(Database.class)),
            published(environment(Server.class), "deployed on", "jdbc:here"),
            passed(deploy(Server.class)),
            passed(step("use")),
            passed(suite(WantedUser.class)),
            published(environment(Server.class), "deleted from", "jdbc:here"),
            passed(delete(Server.class)),
            passed(environment(Server.class)),
            passed(delete(Database.class)),
            passed(environment(Database.class)),
            passed("engine canary"));
  }

  @Test
  void isCompletedWhenAFilterHasTakenAPartOut() {
    PostDiscoveryFilter noDeletion =
        test ->
            FilterResult.includedIf(
                !test.getUniqueId().getLastSegment().getType().equals("delete"));

    List<String> transcript = launch(ReadsDatabase.class, noDeletion);

    assertThat(transcript)
        .startsWith(registered(delete(Database.class)), passed(deploy(Database.class)))
        .endsWith(
            passed(delete(Database.class)),
            passed(environment(Database.class)),
            passed("engine canary"));
  }

  @Test
  void isSkippedWhenAFilterHasTakenAllItsUsersOut() {
    List<String> transcript = launch(WantedUser.class, excludeTags("wanted"));

    assertThat(transcript)
        .containsExactlyInAnyOrder(
            skippedBecause(environment(Database.class), "No selected suite uses it."),
            skippedBecause(environment(Server.class), "No selected suite uses it."),
            passed("engine canary"));
  }
}
