/**
 * Owns what the prober writes to its standard output: one JSON object a line and nothing else, not
 * even what suites print. It knows nothing of where runs come from.
 */
@NullMarked
package dev.canary.runtime.logging;

import org.jspecify.annotations.NullMarked;
