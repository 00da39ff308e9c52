/**
 * Tells clients what happens at the moment it happens, by server-sent events. Owns the form of the
 * events and what becomes of clients that read too slowly; keeps nothing of what it has told.
 */
@NullMarked
package dev.canary.runtime.web.live;

import org.jspecify.annotations.NullMarked;
