/**
 * Who is let in: users and tokens, sessions, and the pauses after wrong secrets. Knows nothing of
 * HTTP.
 */
@NullMarked
package dev.canary.runtime.access;

import org.jspecify.annotations.NullMarked;
