package dev.canary.runtime.web.page;

import dev.canary.runtime.web.http.XmlText;
import gg.jte.TemplateOutput;

/** Leaves out of a page what no page can hold, such as the zeros that a suite has printed. */
record HoldableOutput(TemplateOutput next) implements TemplateOutput {

  @Override
  public void writeContent(String text) {
    next.writeContent(XmlText.holdable(text));
  }

  @Override
  public void writeContent(String text, int begin, int end) {
    next.writeContent(XmlText.holdable(text.substring(begin, end)));
  }

  @Override
  public void writeBinaryContent(byte[] text) {
    next.writeBinaryContent(text);
  }
}
