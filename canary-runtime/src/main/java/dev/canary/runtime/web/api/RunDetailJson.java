package dev.canary.runtime.web.api;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.AttachmentInfo;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.web.evidence.CaseFile;
import dev.canary.runtime.web.evidence.Difference;
import dev.canary.runtime.web.evidence.Differences;
import dev.canary.runtime.web.evidence.RunCommand;
import dev.canary.runtime.web.http.JsonWriter;
import java.util.List;
import java.util.Optional;

/**
 * A run on its own in the API: with its evidence, and with what helps to find the cause of a
 * failure. Both take some reading, and may be long, so lists have none of it.
 *
 * @param lastPass the run of the suite that passed last before it
 * @param changes what is not as it was in that
 * @param command repeats it
 */
record RunDetailJson(
    CaseFile file,
    List<AttachmentInfo> attachments,
    Optional<Run> lastPass,
    List<Difference> changes,
    RunCommand command) {

  /** Of a run that goes on nothing is compared yet, so what was recorded of others is not read. */
  static RunDetailJson read(Run run, RunCommand command, Archive archive) {
    CaseFile file = CaseFile.read(run, archive);
    Optional<Run> lastPass = file.findLastPass(archive);
    List<Difference> changes =
        lastPass
            .filter(pass -> run.end() != null)
            .map(pass -> Differences.between(CaseFile.read(pass, archive), file))
            .orElse(List.of());
    return new RunDetailJson(file, archive.findAttachments(run.id()), lastPass, changes, command);
  }

  void write(RunJson writer, JsonWriter json) {
    Run run = file.run();
    writer.writeFields(run, new EvidenceJson(file.evidence(), attachments), json);
    json.objects("changes", changes, RunDetailJson::writeChange)
        .object("command", command, RunDetailJson::writeCommand)
        .object(
            "links",
            links -> {
              RunJson.writeLinks(run, links);
              links.text("lastPassed", lastPass.map(RunJson::path).orElse(null));
            });
  }

  private static void writeChange(Difference difference, JsonWriter json) {
    json.text("what", difference.what())
        .text("before", difference.before())
        .text("now", difference.now());
  }

  private static void writeCommand(RunCommand command, JsonWriter json) {
    json.text("text", command.text()).texts("variables", command.variables());
  }
}
