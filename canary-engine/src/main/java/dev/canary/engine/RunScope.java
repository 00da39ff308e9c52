package dev.canary.engine;

/** What the parameters of one run of one suite or environment are supplied from. */
record RunScope(
    RunContext context,
    SuiteConfig config,
    RunHttp http,
    Ledger ledger,
    Instances instances,
    Supplied supplied) {

  /** The call that is going on is interrupted: what an interrupt does not reach ends too. */
  void cutOff() {
    http.cancelAll();
    context.cutOff();
  }

  /** The run has ended: nothing is supplied or reported any more. */
  void close() {
    http.close();
    ledger.close();
    context.close();
  }
}
