package dev.canary.runtime.cli;

import dev.canary.runtime.config.OnceSettings;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.report.Tone;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import java.util.List;
import java.util.Optional;

/** Runs what is asked for once, tells what came of it, and concludes. */
final class OnceCommand {

  private final Actions actions;
  private final Terminal terminal;
  private final String version;

  OnceCommand(Actions actions, Terminal terminal, String version) {
    this.actions = actions;
    this.terminal = terminal;
    this.version = version;
  }

  int execute(Settings settings) {
    OnceSettings asked = settings.once();
    List<Group> groups = new Selection(asked.suites(), asked.tags()).from(actions.plan(settings));
    Optional<Reports> reports = asked.findReportDir().map(Reports::in);
    RunPrinter printer = new RunPrinter(groups, terminal);
    actions.once(settings, groups, printer);
    OnceResult result = printer.result();
    conclude(result);
    reports.ifPresent(it -> it.write(result, settings, version));
    return result.exitCode(asked.failOn());
  }

  private void conclude(OnceResult result) {
    for (Suite suite : result.withoutRun()) {
      String mark = Tone.BAD.mark(terminal.look());
      terminal.out().println("%s %s (%s)".formatted(mark, suite.name(), suite.id()));
      terminal.out().println("    It was launched, but nothing was heard of it.");
    }
    terminal.out().println();
    terminal.out().println(result.summary());
    terminal.out().flush();
  }
}
