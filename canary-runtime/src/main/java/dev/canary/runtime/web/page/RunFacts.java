package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunStart;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a run is known by, besides how it ended. */
final class RunFacts {

  private RunFacts() {}

  static List<Pair> of(Run run) {
    RunStart start = run.start();
    return Stream.of(
            new Pair("Trigger", lower(start.launch().trigger())),
            new Pair("Attempt", start.attempt() + (run.retried() ? ", retried" : "")),
            new Pair("Worker", start.launch().worker()),
            new Pair("Group", start.suite().group()),
            new Pair("Class", start.suite().className()),
            new Pair("Run", start.id()),
            new Pair("Launch", start.launch().id()))
        .toList();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
