/**
 * Child processes of suites and environments: started, read, and destroyed with all that they have
 * started themselves. Knows nothing of suites.
 */
@NullMarked
package dev.canary.engine.process;

import org.jspecify.annotations.NullMarked;
