package dev.canary.runtime.cli;

import static dev.canary.runtime.cli.Samples.INVOICES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.FailOn;
import dev.canary.runtime.report.JUnitXml;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.StepOutcome;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JUnitXmlTests {

  static Stream<Run> allOutcomes() {
    return Stream.of(
        Samples.passed(INVOICES),
        Samples.degraded(INVOICES),
        Samples.failed(INVOICES),
        Samples.unbuilt(INVOICES),
        Samples.blocked(INVOICES),
        Samples.aborted(INVOICES),
        Samples.broken(INVOICES),
        Samples.missed(INVOICES));
  }

  @Test
  void tellsEverythingOfARun() {
    String xml = JUnitXml.of(Samples.failed(INVOICES), List.of(), FailOn.FAILED);

    assertThat(xml)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="invoices" tests="4" failures="1" errors="0" skipped="1" time="1.500"\
             timestamp="2026-11-20T18:00:00" hostname="localhost">
            <properties>
            <property name="canary.run" value="run-of-invoices"></property>
            <property name="canary.launch" value="launch-1"></property>
            <property name="canary.group" value="sign-up"></property>
            <property name="canary.attempt" value="1"></property>
            <property name="canary.outcome" value="FAILED"></property>
            <property name="label.version" value="1.2"></property>
            <property name="entry.order" value="17"></property>
            </properties>
            <testcase name="create it" classname="com.acme.Invoices" time="0.230"></testcase>
            <testcase name="issue it" classname="com.acme.Invoices" time="0.230">
            <failure message="expected: 200
             but was: 502" type="org.opentest4j.AssertionFailedError">\
            org.opentest4j.AssertionFailedError: expected: 200
             but was: 502
            \tat com.acme.InvoicesCanary.issue(InvoicesCanary.java:42)</failure>
            </testcase>
            <testcase name="verify it" classname="com.acme.Invoices" time="0.000">
            <skipped message="step &quot;issue it&quot; failed"></skipped>
            </testcase>
            <testcase name="Cleanup" classname="com.acme.Invoices" time="0.030"></testcase>
            <system-out>✗ invoices (invoices)  1.5 s
              ✓ create it  230 ms
              ✗ issue it  230 ms
                  expected: 200
                   but was: 502
                    at com.acme.InvoicesCanary.issue(InvoicesCanary.java:42)
              – verify it
                  step "issue it" failed
              ✓ Cleanup  30 ms
            </system-out>
            <system-err></system-err>
            </testsuite>
            """);
  }

  @ParameterizedTest
  @MethodSource("allOutcomes")
  void isValidWhateverTheOutcome(Run run) throws Exception {
    assertValid(JUnitXml.of(run, List.of(), FailOn.FAILED));
    assertValid(JUnitXml.of(run, List.of(), FailOn.DEGRADED));
  }

  @Test
  void countsTheSuiteItselfWhereItsStepsDoNotTell() throws Exception {
    assertCounts(Samples.unbuilt(INVOICES), FailOn.FAILED, 1, 0, 1, 0);
    assertCounts(Samples.broken(INVOICES), FailOn.FAILED, 1, 0, 1, 0);
    assertCounts(Samples.blocked(INVOICES), FailOn.FAILED, 1, 0, 0, 1);
    assertCounts(Samples.missed(INVOICES), FailOn.FAILED, 1, 0, 0, 1);
    assertCounts(Samples.aborted(INVOICES), FailOn.FAILED, 1, 0, 0, 1);
    assertCounts(Samples.passed(INVOICES), FailOn.FAILED, 1, 0, 0, 0);
  }

  @Test
  void whatDegradesFailsExactlyIfItFailsTheCommand() throws Exception {
    assertCounts(Samples.degraded(INVOICES), FailOn.FAILED, 3, 0, 0, 0);
    assertCounts(Samples.degraded(INVOICES), FailOn.DEGRADED, 3, 1, 2, 0);
  }

  @Test
  void tellsOfEarlierAttemptsBesideTheTestCases() throws Exception {
    List<Run> attempts = Samples.flaky(INVOICES);

    String xml = JUnitXml.of(attempts.get(1), attempts.subList(0, 1), FailOn.FAILED);

    assertValid(xml);
    assertThat(xml)
        .contains(
            "tests=\"1\" failures=\"0\" errors=\"0\"",
            "<property name=\"canary.attempt\" value=\"2\">",
            "<system-out>! invoices (invoices), attempt 1  1.0 s\n    Attempt 1 of 3 failed, ",
            "\n! invoices (invoices), attempt 2  1.0 s\n");
  }

  @Test
  void whatDegradesTheSuiteItselfFailsExactlyIfItFailsTheCommand() throws Exception {
    Run flaky = Samples.flaky(INVOICES).get(1);

    assertCounts(flaky, FailOn.FAILED, 1, 0, 0, 0);
    assertCounts(flaky, FailOn.DEGRADED, 2, 0, 1, 0);
  }

  @Test
  void survivesTextsThatXmlCannotHold() throws Exception {
    String text = "<&\"'>]]> \u0000\u001b\uD83D \uD83D\uDE00 é\uFFFF";
    Failure failure = new Failure(FailureKind.ASSERTION, "a.B", text, text);
    Run run =
        Samples.run(
            INVOICES,
            Outcome.FAILED,
            text,
            failure,
            null,
            Samples.step("create", StepOutcome.FAILED, text, failure));

    String xml = JUnitXml.of(run, List.of(), FailOn.FAILED);

    assertValid(xml);
    String readable = "<&\"'>]]> \uFFFD\uFFFD\uFFFD \uD83D\uDE00 é\uFFFD";
    Element read = (Element) suite(xml).getElementsByTagName("failure").item(0);
    assertThat(read.getAttribute("message")).isEqualTo(readable);
    assertThat(read.getTextContent()).isEqualTo(readable);
  }

  private static void assertCounts(
      Run run, FailOn failOn, int tests, int failures, int errors, int skipped) throws Exception {
    Element suite = suite(JUnitXml.of(run, List.of(), failOn));
    assertThat(suite.getAttribute("tests")).isEqualTo(Integer.toString(tests));
    assertThat(suite.getAttribute("failures")).isEqualTo(Integer.toString(failures));
    assertThat(suite.getAttribute("errors")).isEqualTo(Integer.toString(errors));
    assertThat(suite.getAttribute("skipped")).isEqualTo(Integer.toString(skipped));
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(tests);
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(failures);
    assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(errors);
    assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(skipped);
  }

  private static void assertValid(String xml) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(JUnitXmlTests.class.getResource("junit-report.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  private static Element suite(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }
}
