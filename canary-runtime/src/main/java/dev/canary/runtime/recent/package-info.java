/**
 * What has happened lately, kept in memory for those who look: the latest runs of every suite, how
 * far those have got that go on, and how late the schedule was.
 */
@NullMarked
package dev.canary.runtime.recent;

import org.jspecify.annotations.NullMarked;
