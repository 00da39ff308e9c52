/**
 * What the author of a canary suite writes: {@link dev.canary.api.CanarySuite @CanarySuite}, {@link
 * dev.canary.api.Step @Step}, {@link dev.canary.api.Cleanup @Cleanup}, and the small types that a
 * suite is given.
 */
@NullMarked
package dev.canary.api;

import org.jspecify.annotations.NullMarked;
