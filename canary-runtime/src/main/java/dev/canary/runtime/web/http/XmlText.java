package dev.canary.runtime.web.http;

import java.util.regex.Pattern;

/** Text that becomes part of an XML document and stays text there, whatever it is. */
public final class XmlText {

  /** What XML 1.0 cannot hold, escaped or not. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private XmlText() {}

  /** For attributes in double quotes. */
  public static String attribute(String text) {
    return escape(text).replace("\"", "&quot;");
  }

  /** The same without what neither XML nor HTML can hold, for those that escape it themselves. */
  public static String holdable(String text) {
    return NOT_XML.matcher(text).replaceAll("\uFFFD");
  }

  /** For the content of elements. */
  public static String escape(String text) {
    return holdable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
