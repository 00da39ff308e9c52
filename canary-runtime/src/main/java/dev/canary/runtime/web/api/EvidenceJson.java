package dev.canary.runtime.web.api;

import dev.canary.runtime.run.AttachmentInfo;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.EvidenceEntry;
import dev.canary.runtime.run.LogLine;
import dev.canary.runtime.web.http.JsonWriter;
import java.util.List;

/**
 * The evidence of a run in the API. Lists of runs have none, since it may be some megabytes a run.
 */
record EvidenceJson(Evidence evidence, List<AttachmentInfo> attachments) {

  static final EvidenceJson NONE = new EvidenceJson(Evidence.NONE, List.of());

  void write(String run, JsonWriter json) {
    json.objects("logs", evidence.logs(), EvidenceJson::writeLine)
        .objects("http", evidence.http(), EvidenceJson::writeEntry)
        .objects("processes", evidence.processes(), EvidenceJson::writeEntry)
        .objects("attachments", attachments, (it, file) -> writeAttachment(run, it, file));
  }

  private static void writeLine(LogLine line, JsonWriter json) {
    json.time("time", line.at())
        .text("level", line.level())
        .text("logger", line.logger())
        .text("step", line.step())
        .text("message", line.message());
  }

  private static void writeEntry(EvidenceEntry entry, JsonWriter json) {
    json.text("step", entry.step()).fieldsOf(entry.json());
  }

  private static void writeAttachment(String run, AttachmentInfo attachment, JsonWriter json) {
    json.number("index", attachment.index())
        .text("step", attachment.step())
        .text("name", attachment.name())
        .text("mediaType", attachment.mediaType())
        .number("size", attachment.size())
        .object(
            "links",
            links ->
                links.text(
                    "self", "/api/runs/%s/attachments/%d".formatted(run, attachment.index())));
  }
}
