package dev.canary.runtime.run;

import java.util.Optional;

/** One condition on which the prober itself depends, such as a scheduler that ticks. */
public interface Readiness {

  /** What is wrong, as a sentence; empty if all is well. */
  Optional<String> findProblem();
}
