/**
 * Owns everything that touches the JUnit Platform: finding suites in jars and directories, loading
 * them apart from the prober and from each other, launching them in this JVM, and making runs out
 * of the platform's events. It knows nothing of schedules, of what is recorded, or of verdicts.
 */
@NullMarked
package dev.canary.runtime.launch;

import org.jspecify.annotations.NullMarked;
