/**
 * Suites that look at more than HTTP: commands, databases, remote shells, typed clients, and
 * systems that take a while until all of them know what has happened.
 */
@NullMarked
package dev.canary.examples.beyond;

import org.jspecify.annotations.NullMarked;
