/**
 * The HTTP client of a run: new for every run, ended with its steps, marking its requests, and
 * recording its exchanges as evidence. Knows nothing of the engine.
 */
@NullMarked
package dev.canary.engine.http;

import org.jspecify.annotations.NullMarked;
