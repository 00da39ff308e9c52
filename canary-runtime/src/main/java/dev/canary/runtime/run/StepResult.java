package dev.canary.runtime.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one step.
 *
 * @param index counts from 0 in execution order
 * @param startedAt absent if the step was skipped
 * @param reason why it was skipped, aborted or degraded
 */
public record StepResult(
    StepInfo step,
    int index,
    @Nullable Instant startedAt,
    Duration duration,
    StepOutcome outcome,
    @Nullable String reason,
    @Nullable Failure failure) {}
