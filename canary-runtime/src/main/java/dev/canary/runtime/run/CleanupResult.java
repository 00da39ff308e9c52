package dev.canary.runtime.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of the cleanup. */
public record CleanupResult(StepOutcome outcome, Duration duration, @Nullable Failure failure) {}
