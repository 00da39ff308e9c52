package dev.canary.runtime.launch;

import dev.canary.api.CanarySuite;
import dev.canary.runtime.run.Suite;
import java.time.Duration;

/**
 * A suite and what is needed to launch it.
 *
 * @param isCanary whether the canary engine runs it, which sees to deadlines itself
 */
record LoadedSuite(Suite suite, Class<?> suiteClass, SuiteSource source, boolean isCanary) {

  /** The longest that all its attempts may take together. */
  Duration longest() {
    CanarySuite declared = suiteClass.getAnnotation(CanarySuite.class);
    return suite.policy().longest().multipliedBy(declared == null ? 1 : 1 + declared.retries());
  }
}
