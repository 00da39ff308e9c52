package dev.canary.engine;

import static dev.canary.engine.Transcript.attempt;
import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.delete;
import static dev.canary.engine.Transcript.deploy;
import static dev.canary.engine.Transcript.environment;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static dev.canary.engine.Transcript.transcript;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.EngineParameters;
import dev.canary.api.ReportKeys;
import dev.canary.engine.testsuites.environments.Clocked;
import dev.canary.engine.testsuites.environments.ConfiguredEnvironment;
import dev.canary.engine.testsuites.environments.Database;
import dev.canary.engine.testsuites.environments.FirstChainGoesOn;
import dev.canary.engine.testsuites.environments.MeetingHereFirst;
import dev.canary.engine.testsuites.environments.MeetingThereFirst;
import dev.canary.engine.testsuites.environments.ReadsDatabase;
import dev.canary.engine.testsuites.environments.SecondChainGoesOn;
import dev.canary.engine.testsuites.environments.Server;
import dev.canary.engine.testsuites.environments.Tenant;
import dev.canary.engine.testsuites.environments.TriesAgainOnDatabase;
import dev.canary.engine.testsuites.environments.UsesBothMeetings;
import dev.canary.engine.testsuites.environments.UsesClocked;
import dev.canary.engine.testsuites.environments.UsesConfiguredEnvironment;
import dev.canary.engine.testsuites.environments.UsesServer;
import dev.canary.engine.testsuites.environments.UsesTenant;
import dev.canary.engine.testsuites.environments.WritesDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

@Timeout(30)
class EnvironmentTests {

  @Test
  void isDeployedBeforeItsUserAndDeletedAfterIt() {
    List<String> transcript = run(ReadsDatabase.class);

    assertThat(transcript)
        .containsExactly(
            passed(deploy(Database.class)),
            published(suite(ReadsDatabase.class), "read from", "jdbc:here"),
            passed(step("read")),
            published(suite(ReadsDatabase.class), "closed on", "jdbc:here"),
            passed(cleanup("closeReader")),
            passed(suite(ReadsDatabase.class)),
            passed(delete(Database.class)),
            passed(environment(Database.class)));
  }

  @Test
  void isDeployedOnceForSeveralUsers() {
    List<String> transcript = run(ReadsDatabase.class, WritesDatabase.class);

    assertThat(transcript)
        .startsWith(passed(deploy(Database.class)))
        .contains(
            published(suite(ReadsDatabase.class), "read from", "jdbc:here"),
            published(suite(WritesDatabase.class), "written to", "jdbc:here"))
        .endsWith(passed(delete(Database.class)), passed(environment(Database.class)))
        .containsOnlyOnce(passed(deploy(Database.class)), passed(delete(Database.class)));
  }

  @Test
  void isDeployedAndDeletedAtTheSameTimeAsOneThatDoesNotNeedIt() {
    List<String> transcript = run(UsesBothMeetings.class);

    assertThat(transcript)
        .contains(
            passed(deploy(MeetingHereFirst.class)),
            passed(deploy(MeetingThereFirst.class)),
            passed(step("use")),
            passed(delete(MeetingHereFirst.class)),
            passed(delete(MeetingThereFirst.class)));
  }

  @Test
  void isDeployedAfterOneThatItNeedsAndDeletedBeforeIt() {
    List<String> transcript = run(UsesServer.class);

    assertThat(transcript)
        .containsExactly(
            passed(deploy(Database.class)),
            published(environment(Server.class), "deployed on", "jdbc:here"),
            passed(deploy(Server.class)),
            passed(step("serve")),
            passed(suite(UsesServer.class)),
            published(environment(Server.class), "deleted from", "jdbc:here"),
            passed(delete(Server.class)),
            passed(environment(Server.class)),
            passed(delete(Database.class)),
            passed(environment(Database.class)));
  }

  @Test
  void outlivesAllChainsThatUseIt() {
    List<String> transcript = run(FirstChainGoesOn.class, SecondChainGoesOn.class);

    assertThat(transcript)
        .startsWith(passed(deploy(Database.class)))
        .containsSubsequence(
            passed(step("goOnFirst")), passed(cleanup("endFirst")), passed(delete(Database.class)))
        .containsSubsequence(
            passed(step("goOnSecond")),
            passed(cleanup("endSecond")),
            passed(delete(Database.class)),
            passed(environment(Database.class)));
  }

  @Test
  void getsAlongWithoutParallelism() {
    List<String> transcript =
        transcript(
            canary(UsesServer.class, FirstChainGoesOn.class, SecondChainGoesOn.class)
                .configurationParameter(EngineParameters.PARALLELISM, "1"));

    assertThat(transcript)
        .startsWith(passed(deploy(Database.class)))
        .contains(passed(step("serve")), passed(step("goOnFirst")), passed(step("goOnSecond")))
        .endsWith(passed(delete(Database.class)), passed(environment(Database.class)));
  }

  @Test
  void isNotDeployedAgainForAnotherAttempt() {
    TriesAgainOnDatabase.TRIES.set(0);

    List<String> transcript = run(TriesAgainOnDatabase.class);

    assertThat(transcript)
        .startsWith(passed(deploy(Database.class)))
        .contains(published(attempt(2), "used", "jdbc:here"), passed(step("use", 2)))
        .endsWith(passed(delete(Database.class)), passed(environment(Database.class)))
        .containsOnlyOnce(passed(deploy(Database.class)), passed(delete(Database.class)));
  }

  @Test
  void takesValuesOfTheConfiguration() {
    var launch =
        canary(UsesConfiguredEnvironment.class).configurationParameter("stack.name", "blue");

    String environment = environment(ConfiguredEnvironment.class);
    assertThat(transcript(launch))
        .startsWith(
            published(environment, "stack", "blue of " + ConfiguredEnvironment.class.getName()),
            passed(deploy(ConfiguredEnvironment.class)));
    assertThat(run(UsesConfiguredEnvironment.class).toString())
        .contains(environment + " failed: The value \"stack.name\" is not configured.");
  }

  @Test
  void hasALedgerOfItsOwn() {
    List<String> transcript = run(UsesTenant.class);

    assertThat(transcript)
        .extracting(EnvironmentTests::withoutTime)
        .containsExactly(
            published(
                environment(Tenant.class), ReportKeys.TEST_DATA_CREATED, entry("tenant", "t1")),
            published(
                environment(Tenant.class), ReportKeys.TEST_DATA_CREATED, entry("domain", "d1")),
            passed(deploy(Tenant.class)),
            passed(step("use")),
            passed(suite(UsesTenant.class)),
            published(
                environment(Tenant.class),
                ReportKeys.TEST_DATA_DELETED,
                "{\"kind\":\"tenant\",\"id\":\"t1\"}"),
            passed(delete(Tenant.class)),
            published(
                environment(Tenant.class),
                ReportKeys.TEST_DATA_LEFT,
                "[" + entry("domain", "d1") + "]"),
            passed(environment(Tenant.class)));
  }

  private static String entry(String kind, String id) {
    return "{\"kind\":\"%s\",\"id\":\"%s\",\"createdAt\":NOW,\"attributes\":{}}"
        .formatted(kind, id);
  }

  private static String withoutTime(String line) {
    return line.replaceAll("\"[0-9T:.-]+Z\"", "NOW");
  }

  @Test
  void deletesWhatAnEarlierLaunchHasLeftOfIt() {
    List<String> transcript =
        transcript(
            canary(UsesTenant.class)
                .configurationParameter(
                    "canary.test-data." + Tenant.class.getName(),
                    "[{\"kind\":\"tenant\",\"id\":\"old\"}]"));

    assertThat(transcript)
        .contains(
            published(
                environment(Tenant.class),
                ReportKeys.TEST_DATA_DELETED,
                "{\"kind\":\"tenant\",\"id\":\"old\"}"));
  }

  @Test
  void showsItsDeploymentAndDeletionAsTestsWithTheirTimes() {
    Clocked.MOMENTS.clear();

    List<Event> events = canary(UsesClocked.class).execute().testEvents().list();

    assertThat(moment(events, "deploy", EventType.STARTED)).isBeforeOrEqualTo(moment(0));
    assertThat(moment(events, "deploy", EventType.FINISHED))
        .isBetween(moment(1), moment(events, "step", EventType.STARTED));
    assertThat(moment(events, "delete", EventType.STARTED))
        .isBetween(moment(events, "step", EventType.FINISHED), moment(2));
    assertThat(moment(events, "delete", EventType.FINISHED)).isAfterOrEqualTo(moment(3));
  }

  private static Instant moment(int index) {
    return Clocked.MOMENTS.get(index);
  }

  private static Instant moment(List<Event> events, String segment, EventType type) {
    return events.stream()
        .filter(it -> it.getType() == type)
        .filter(
            it -> it.getTestDescriptor().getUniqueId().getLastSegment().getType().equals(segment))
        .findFirst()
        .orElseThrow()
        .getTimestamp();
  }
}
