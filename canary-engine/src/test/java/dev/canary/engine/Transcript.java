package dev.canary.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.canary.api.EngineParameters;
import dev.canary.api.ReportKeys;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/**
 * What happened in a launch, told line by line: every event but the starts, which {@link
 * EventOrder} checks. Beside it the words in which tests say what they expect.
 */
final class Transcript {

  private Transcript() {}

  static List<String> run(Class<?>... suites) {
    return transcript(canary(suites));
  }

  static EngineTestKit.Builder canary(Class<?>... suites) {
    DiscoverySelector[] selectors =
        Arrays.stream(suites).map(it -> selectClass(it)).toArray(DiscoverySelector[]::new);
    return EngineTestKit.engine(CanaryTestEngine.ID)
        .configurationParameter(EngineParameters.INTERRUPT_GRACE, "200ms")
        .selectors(selectors);
  }

  static List<String> transcript(EngineTestKit.Builder launch) {
    List<Event> events = launch.execute().allEvents().list();
    EventOrder.check(events);
    return events.stream()
        .filter(event -> event.getType() != EventType.STARTED)
        .filter(event -> !isEndOfEngine(event))
        .map(Transcript::line)
        .toList();
  }

  private static boolean isEndOfEngine(Event event) {
    return event.getType() == EventType.FINISHED && event.getTestDescriptor().isRoot();
  }

  static List<String> issues(Class<?>... suites) {
    return canary(suites).discover().getDiscoveryIssues().stream()
        .map(DiscoveryIssue::message)
        .toList();
  }

  static String suite(Class<?> suiteClass) {
    return "suite " + suiteClass.getName();
  }

  static String environment(Class<?> environmentClass) {
    return "environment " + environmentClass.getName();
  }

  static String deploy(Class<?> environmentClass) {
    return "deploy " + environmentClass.getName();
  }

  static String delete(Class<?> environmentClass) {
    return "delete " + environmentClass.getName();
  }

  static String attempt(int number) {
    return "attempt " + number;
  }

  static String step(String id) {
    return "step " + id;
  }

  static String step(String id, int attempt) {
    return step(id) + " of " + attempt(attempt);
  }

  static String cleanup(String id) {
    return "cleanup " + id;
  }

  static String cleanup(String id, int attempt) {
    return cleanup(id) + " of " + attempt(attempt);
  }

  static String passed(String who) {
    return who + " passed";
  }

  static String failed(String who, String message) {
    return who + " failed: " + message;
  }

  static String aborted(String who, String message) {
    return who + " aborted: " + message;
  }

  static String skippedBecause(String who, String reason) {
    return who + " skipped: " + reason;
  }

  static String published(String who, String key, String value) {
    return who + " published " + key + "=" + value;
  }

  static String registered(String who) {
    return who + " registered";
  }

  /**
   * Tells of a report entry; one about a suite that has not started is published on the engine.
   *
   * @param test on which it is published
   */
  static String published(UniqueId test, ReportEntry entry) {
    Map<String, String> pairs = new TreeMap<>(entry.getKeyValuePairs());
    String suite = pairs.remove(ReportKeys.SUITE);
    Map.Entry<String, String> pair = pairs.entrySet().iterator().next();
    String who = who(suite == null ? test : UniqueId.parse(suite));
    return published(who, pair.getKey(), pair.getValue());
  }

  /** What a line is about; deployments are told apart by environment, and steps by attempt. */
  static String who(UniqueId test) {
    UniqueId.Segment segment = test.getLastSegment();
    List<UniqueId.Segment> segments = test.getSegments();
    UniqueId.Segment parent = segments.get(Math.max(0, segments.size() - 2));
    return switch (segment.getType()) {
      case "deploy", "delete" -> segment.getType() + " " + parent.getValue();
      default -> who(segment) + (parent.getType().equals("attempt") ? " of " + who(parent) : "");
    };
  }

  private static String who(UniqueId.Segment segment) {
    return segment.getType() + " " + segment.getValue();
  }

  private static String line(Event event) {
    UniqueId id = event.getTestDescriptor().getUniqueId();
    String who = who(id);
    return switch (event.getType()) {
      case STARTED -> who + " started";
      case SKIPPED -> skippedBecause(who, event.getRequiredPayload(String.class));
      case FINISHED -> line(who, event.getRequiredPayload(TestExecutionResult.class));
      case REPORTING_ENTRY_PUBLISHED -> published(id, event.getRequiredPayload(ReportEntry.class));
      case DYNAMIC_TEST_REGISTERED -> registered(who);
      case FILE_ENTRY_PUBLISHED -> who + " published a file";
    };
  }

  private static String line(String who, TestExecutionResult result) {
    String message = result.getThrowable().map(Throwable::getMessage).orElse("");
    return switch (result.getStatus()) {
      case SUCCESSFUL -> passed(who);
      case FAILED -> failed(who, message);
      case ABORTED -> aborted(who, message);
    };
  }
}
