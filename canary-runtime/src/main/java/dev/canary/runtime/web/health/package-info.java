/**
 * Health for monitors, and the prober's own liveness and readiness: health+json, Pingdom's XML.
 * Answers from memory.
 */
@NullMarked
package dev.canary.runtime.web.health;

import org.jspecify.annotations.NullMarked;
