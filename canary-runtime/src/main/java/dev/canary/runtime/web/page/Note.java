package dev.canary.runtime.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has done to a suite, such as {@code Paused by alice since 18:00:03: release}.
 *
 * @param badge whether its word is to be shown beside the verdict, which does not say the same
 * @param since absent if it was the configuration
 * @param until when it ends by itself; absent if it does not
 * @param reason in their own words; absent if there are none
 */
record Note(
    String word,
    boolean badge,
    String who,
    @Nullable Moment since,
    @Nullable Moment until,
    @Nullable String reason) {}
