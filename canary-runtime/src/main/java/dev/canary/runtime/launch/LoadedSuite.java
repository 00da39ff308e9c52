package dev.canary.runtime.launch;

import dev.canary.runtime.run.Suite;

/**
 * A suite and what is needed to launch it.
 *
 * @param isCanary whether the canary engine runs it, which sees to deadlines itself
 */
record LoadedSuite(Suite suite, Class<?> suiteClass, SuiteSource source, boolean isCanary) {}
