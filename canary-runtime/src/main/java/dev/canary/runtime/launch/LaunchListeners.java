package dev.canary.runtime.launch;

/** Who listens to a launch, beside the launch itself. */
record LaunchListeners(RunCollector runs, LedgerReports ledger) {}
