package dev.canary.runtime.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line that was logged or printed while a run went on.
 *
 * @param level such as {@code INFO}
 * @param logger whose line it is; {@code stdout} or {@code stderr} if it was printed
 * @param message with the stack trace behind it, if there is one
 * @param step on whose thread it was logged, by its id; absent outside of steps
 */
public record LogLine(
    Instant at, String level, String logger, String message, @Nullable String step) {}
