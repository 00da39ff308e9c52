package dev.canary.runtime.web.api;

import dev.canary.runtime.run.OngoingRun;
import dev.canary.runtime.web.http.JsonWriter;

/**
 * How far a run has got that goes on.
 *
 * @param planned how many steps it will have had in the end
 */
record ProgressJson(OngoingRun run, int planned) {

  void write(JsonWriter json) {
    json.objects("begun", run.steps(), ProgressJson::writeStep).number("planned", planned);
  }

  private static void writeStep(OngoingRun.Begun begun, JsonWriter json) {
    json.text("id", begun.step().id())
        .text("name", begun.step().name())
        .time("startedAt", begun.at());
  }
}
