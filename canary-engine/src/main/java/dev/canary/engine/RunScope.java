package dev.canary.engine;

/** What the parameters of one run of one suite or environment are supplied from. */
record RunScope(
    RunContext context,
    SuiteConfig config,
    RunHttp http,
    Ledger ledger,
    Instances instances,
    Supplied supplied) {

  /** The run has ended: nothing is supplied or reported any more. */
  void close() {
    http.close();
    ledger.close();
    context.close();
  }
}
