package dev.canary.runtime.store;

import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.EvidenceEntry;
import dev.canary.runtime.run.LogLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The evidence of a run without its attachments, as it is kept in one column. */
record EvidenceDocument(
    List<LogLine> logs, List<EvidenceEntry> http, List<EvidenceEntry> processes) {

  static byte[] of(Evidence evidence) {
    var document = new EvidenceDocument(evidence.logs(), evidence.http(), evidence.processes());
    var bytes = new ByteArrayOutputStream();
    try (OutputStream compressing = new GZIPOutputStream(bytes)) {
      StoreJson.MAPPER.writeValue(compressing, document);
    } catch (IOException e) {
      throw new IllegalStateException("The evidence of a run could not be written as JSON.", e);
    }
    return bytes.toByteArray();
  }

  static Evidence parse(byte[] compressed) {
    try (InputStream json = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      var document = StoreJson.MAPPER.readValue(json, EvidenceDocument.class);
      return new Evidence(document.logs(), document.http(), document.processes(), List.of());
    } catch (IOException e) {
      throw new StoreException(
          "The evidence of a run cannot be read (%s). The run itself is not affected."
              .formatted(e.getMessage()),
          e);
    }
  }
}
