package dev.canary.runtime.report;

import java.io.StringWriter;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, an element a line, which can be read whatever the texts in it are. */
final class XmlText {

  /** What XML 1.0 cannot hold, not even escaped. */
  private static final Pattern IMPOSSIBLE =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  private XmlText(XMLOutputFactory factory) throws XMLStreamException {
    this.writer = factory.createXMLStreamWriter(text);
  }

  @FunctionalInterface
  interface Content {
    void writeTo(XmlText xml) throws XMLStreamException;
  }

  /** The text of a document. */
  static String of(Content content) {
    try {
      XmlText xml = new XmlText(XMLOutputFactory.newDefaultFactory());
      xml.writer.writeStartDocument("UTF-8", "1.0");
      xml.line();
      content.writeTo(xml);
      return xml.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The XML cannot be written.", e);
    }
  }

  /** An element that holds others. */
  void element(String name, Map<String, String> attributes, Content content)
      throws XMLStreamException {
    start(name, attributes);
    line();
    content.writeTo(this);
    end();
  }

  /** An element that holds a text, perhaps an empty one. */
  void element(String name, Map<String, String> attributes, String content)
      throws XMLStreamException {
    start(name, attributes);
    writer.writeCharacters(possible(content));
    end();
  }

  private void start(String name, Map<String, String> attributes) throws XMLStreamException {
    writer.writeStartElement(name);
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      writer.writeAttribute(attribute.getKey(), possible(attribute.getValue()));
    }
  }

  private void end() throws XMLStreamException {
    writer.writeEndElement();
    line();
  }

  private void line() throws XMLStreamException {
    writer.writeCharacters("\n");
  }

  private static String possible(String text) {
    return IMPOSSIBLE.matcher(text).replaceAll("\uFFFD");
  }
}
