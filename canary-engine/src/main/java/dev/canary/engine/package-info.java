/**
 * The JUnit Platform engine {@code canary}: discovery of suites, their graph, and their execution.
 * It knows nothing of the prober; what the prober needs it learns through the platform's own
 * channels, configuration parameters in, events and report entries out.
 */
@NullMarked
package dev.canary.engine;

import org.jspecify.annotations.NullMarked;
