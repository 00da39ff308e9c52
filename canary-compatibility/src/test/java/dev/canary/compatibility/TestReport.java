package dev.canary.compatibility;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A report as XML in the format that JUnit's Ant task once began. */
record TestReport(Element suite) {

  static TestReport read(Path file) {
    return new TestReport(root(file));
  }

  /** Reads a file that has to be well-formed. */
  static Element root(Path file) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(file.toFile())
          .getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError(file + " cannot be read as XML.", e);
    }
  }

  String name() {
    return suite.getAttribute("name");
  }

  String property(String name) {
    return elements(suite, "property")
        .filter(property -> property.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow()
        .getAttribute("value");
  }

  /** Each test in a line: its class, its name and, unless it passed, how it ended. */
  List<String> tests() {
    return elements(suite, "testcase").map(TestReport::line).toList();
  }

  private static String line(Element test) {
    String name = test.getAttribute("classname") + " " + test.getAttribute("name");
    return Stream.concat(elements(test, "failure"), elements(test, "skipped"))
        .findFirst()
        .map(end -> "%s %s: %s".formatted(name, end.getTagName(), message(end)))
        .orElse(name);
  }

  /** In an attribute, as Surefire has it always and the platform for failures, or in the text. */
  private static String message(Element end) {
    String message = end.getAttribute("message");
    return message.isEmpty() ? end.getTextContent() : message;
  }

  static Stream<Element> elements(Element parent, String tag) {
    NodeList found = parent.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
  }
}
