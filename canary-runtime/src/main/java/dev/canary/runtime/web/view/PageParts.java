package dev.canary.runtime.web.view;

import dev.canary.runtime.run.Mutes;
import dev.canary.runtime.run.RecentRuns;
import dev.canary.runtime.run.SuiteControl;
import java.util.Optional;

/**
 * What only the pages need.
 *
 * @param recent the latest runs, and those that go on
 * @param mutes of which suites nobody is told
 * @param control absent if nothing can be changed
 * @param prober how the prober itself fares
 */
public record PageParts(
    RecentRuns recent, Mutes mutes, Optional<SuiteControl> control, ProberParts prober) {}
