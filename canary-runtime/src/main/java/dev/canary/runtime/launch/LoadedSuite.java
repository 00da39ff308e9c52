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

  /** The most attempts that it may have in one launch. */
  int attempts() {
    CanarySuite declared = suiteClass.getAnnotation(CanarySuite.class);
    return declared == null ? 1 : 1 + declared.retries();
  }

  /** The longest that all its attempts may take together. */
  Duration longest() {
    return suite.policy().longest().multipliedBy(attempts());
  }
}
