package dev.canary.runtime.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A suite that cannot run.
 *
 * @param since when its verdict began; absent before the first result
 */
record BlockedSuite(String id, String name, Mark mark, @Nullable Moment since) {}
