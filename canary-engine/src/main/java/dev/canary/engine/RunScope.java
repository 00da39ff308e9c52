package dev.canary.engine;

/** What the parameters of one run of one suite are supplied from. */
record RunScope(RunContext context, SuiteConfig config, RunHttp http) {}
