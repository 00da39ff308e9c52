package dev.canary.runtime.report;

import dev.canary.runtime.config.FailOn;
import dev.canary.runtime.report.TestCase.Result;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** A run in the XML that CI servers read as a JUnit report. */
public final class JUnitXml {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private final Run run;
  private final List<Run> before;
  private final RunEnd end;
  private final List<TestCase> cases;

  private JUnitXml(Run run, List<Run> before, FailOn failOn) {
    this.run = run;
    this.before = before;
    this.end = run.findEnd().orElseThrow();
    this.cases = TestCases.of(run, failOn);
  }

  /**
   * Writes a run.
   *
   * @param before attempts that failed before it; they are told, and are no test cases
   */
  public static String of(Run run, List<Run> before, FailOn failOn) {
    return XmlText.of(new JUnitXml(run, before, failOn)::writeSuite);
  }

  private void writeSuite(XmlText xml) throws XMLStreamException {
    xml.element("testsuite", suiteAttributes(), this::writeContent);
  }

  /** The host is required, and no host would mean anything here. */
  private Map<String, String> suiteAttributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", run.suite());
    attributes.put("tests", Integer.toString(cases.size()));
    attributes.put("failures", count(Result.FAILURE));
    attributes.put("errors", count(Result.ERROR));
    attributes.put("skipped", count(Result.SKIPPED));
    attributes.put("time", seconds(run.findDuration().orElseThrow()));
    attributes.put("timestamp", timestamp(run.start().startedAt()));
    attributes.put("hostname", "localhost");
    return attributes;
  }

  private void writeContent(XmlText xml) throws XMLStreamException {
    xml.element("properties", Map.of(), this::writeProperties);
    for (TestCase testCase : cases) {
      writeCase(testCase, xml);
    }
    xml.element("system-out", Map.of(), text());
    xml.element("system-err", Map.of(), "");
  }

  private String text() {
    return Stream.concat(before.stream(), Stream.of(run))
        .map(it -> RunText.of(it, it.suite(), Look.PLAIN))
        .collect(Collectors.joining());
  }

  private void writeProperties(XmlText xml) throws XMLStreamException {
    RunStart start = run.start();
    property(xml, "canary.run", start.id());
    property(xml, "canary.launch", start.launch().id());
    property(xml, "canary.group", start.suite().group());
    property(xml, "canary.attempt", Integer.toString(start.attempt()));
    property(xml, "canary.outcome", end.outcome().name());
    for (Map.Entry<String, String> label : sorted(start.launch().labels())) {
      property(xml, "label." + label.getKey(), label.getValue());
    }
    for (Map.Entry<String, String> entry : sorted(end.entries())) {
      property(xml, "entry." + entry.getKey(), entry.getValue());
    }
  }

  private static Iterable<Map.Entry<String, String>> sorted(Map<String, String> map) {
    return new TreeMap<>(map).entrySet();
  }

  private static void property(XmlText xml, String name, String value) throws XMLStreamException {
    xml.element("property", ordered("name", name, "value", value), "");
  }

  private void writeCase(TestCase testCase, XmlText xml) throws XMLStreamException {
    Map<String, String> attributes = ordered("name", testCase.name(), "classname", className());
    attributes.put("time", seconds(testCase.took()));
    if (testCase.result() == Result.PASSED) {
      xml.element("testcase", attributes, "");
    } else {
      xml.element("testcase", attributes, inner -> writeResult(testCase, inner));
    }
  }

  private static void writeResult(TestCase testCase, XmlText xml) throws XMLStreamException {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (testCase.message() != null) {
      attributes.put("message", testCase.message());
    }
    if (testCase.result() == Result.SKIPPED) {
      xml.element("skipped", attributes, "");
    } else {
      attributes.put("type", testCase.type());
      String element = testCase.result() == Result.FAILURE ? "failure" : "error";
      xml.element(element, attributes, testCase.text());
    }
  }

  private static Map<String, String> ordered(
      String name, String value, String secondName, String secondValue) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(name, value);
    attributes.put(secondName, secondValue);
    return attributes;
  }

  private String className() {
    return run.start().suite().className();
  }

  private String count(Result result) {
    return Long.toString(cases.stream().filter(it -> it.result() == result).count());
  }

  private static String timestamp(Instant time) {
    return SECONDS.format(time);
  }

  private static String seconds(Duration duration) {
    return "%d.%03d".formatted(duration.toSeconds(), duration.toMillisPart());
  }
}
