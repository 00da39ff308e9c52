package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import java.util.function.Supplier;

/**
 * What a prober is asked to do.
 *
 * @param settings as they were when it was asked
 * @param again loads them anew from where they came
 */
record Configuration(Settings settings, Supplier<Settings> again) {}
