/**
 * Counts and measures, and shows the figures to Prometheus. Owns every metric's name, labels and
 * buckets. It is told of runs through the listener ports of {@code run} and derives the rest from
 * the health when it is asked; it knows nothing of how it is served.
 */
@NullMarked
package dev.canary.runtime.metrics;

import org.jspecify.annotations.NullMarked;
