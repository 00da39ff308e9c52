package dev.canary.engine;

import dev.canary.engine.http.RunHttp;

/** What the parameters of one run of one suite are supplied from. */
record RunScope(RunContext context, SuiteConfig config, RunHttp http) {}
