package dev.canary.runtime.cli;

import dev.canary.runtime.report.RunText;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.Suite;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints each run when it ends, and keeps it; each attempt is one. Suites run at the same time, so
 * a run is printed in one piece.
 */
final class RunPrinter implements RunListener {

  private final List<Suite> suites;
  private final Terminal terminal;
  private final List<Run> runs = new ArrayList<>();

  RunPrinter(List<Group> groups, Terminal terminal) {
    this.suites = groups.stream().flatMap(group -> group.suites().stream()).toList();
    this.terminal = terminal;
  }

  @Override
  public void onRetried(Run attempt, RunStart next) {
    onFinished(attempt);
  }

  @Override
  public synchronized void onFinished(Run run) {
    runs.add(run);
    terminal.out().print(RunText.of(run, name(run), terminal.look()));
    terminal.out().flush();
  }

  @Override
  public void onMissed(Run run) {
    onFinished(run);
  }

  synchronized OnceResult result() {
    return new OnceResult(suites, runs);
  }

  private String name(Run run) {
    return suites.stream()
        .filter(suite -> suite.id().equals(run.suite()))
        .map(Suite::name)
        .findFirst()
        .orElse(run.suite());
  }
}
