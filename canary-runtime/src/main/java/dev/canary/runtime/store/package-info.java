/**
 * Where runs are kept: owns the database file, its schema and every SQL statement. Records runs
 * through {@link dev.canary.runtime.run.RunListener} without making anybody wait, and reads them
 * back through {@link dev.canary.runtime.run.RunHistory}.
 *
 * <p>It must not know why a run happened, what its outcome means for a verdict, or who reads it.
 * Nobody else knows SQL, Jdbi or {@code java.sql}.
 */
@NullMarked
package dev.canary.runtime.store;

import org.jspecify.annotations.NullMarked;
