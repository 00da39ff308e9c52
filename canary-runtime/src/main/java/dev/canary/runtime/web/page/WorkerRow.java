package dev.canary.runtime.web.page;

import dev.canary.runtime.run.WorkerState;

/** A JVM in which suites run. */
record WorkerRow(String name, Mark condition, String groups) {

  static WorkerRow of(WorkerState state) {
    return new WorkerRow(state.name(), mark(state), String.join(", ", state.groups()));
  }

  private static Mark mark(WorkerState state) {
    return switch (state.condition()) {
      case STARTING -> new Mark("Starting", "pending", "…");
      case READY ->
          state.groups().isEmpty()
              ? new Mark("Idle", "off", "·")
              : new Mark("Busy", "running", "▸");
      case ENDING -> new Mark("Ending", "warn", "!");
    };
  }
}
