package dev.canary.engine;

import dev.canary.engine.http.RunHttp;

/** What the parameters of one run of one suite or environment are supplied from. */
record RunScope(
    RunContext context,
    SuiteConfig config,
    RunHttp http,
    RunProcesses processes,
    Ledger ledger,
    Instances instances,
    Supplied supplied) {

  /** The call that is going on is interrupted: what an interrupt does not reach ends too. */
  void cutOff() {
    http.cancelAll();
    processes.cutOffStep();
  }

  /** Nothing that this thread does from now on counts. */
  void giveUp(Thread thread) {
    context.giveUp(thread);
    http.giveUp(thread);
    processes.cutOffStep();
  }

  /** The run has ended: nothing is supplied or reported any more. */
  void close() {
    context.close();
    processes.close();
    http.close();
    ledger.close();
  }
}
