package dev.canary.runtime.web.view;

import dev.canary.runtime.config.Repetition;
import dev.canary.runtime.run.Mutes;
import dev.canary.runtime.run.RecentRuns;
import java.util.function.Supplier;

/**
 * What the pages show, and so does the API, but nobody else.
 *
 * @param recent the latest runs, and those that go on
 * @param mutes of which suites nobody is told
 * @param prober how the prober itself fares
 * @param repetition how to run the suites once, elsewhere
 */
public record PageParts(
    RecentRuns recent, Mutes mutes, ProberParts prober, Supplier<Repetition> repetition) {}
