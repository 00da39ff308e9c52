/**
 * Answers over HTTP: health for monitors and people, the JSON API, the prober's own liveness and
 * readiness, metrics. Owns every path, every field name and every status code. It reads through the
 * ports of {@code run} and knows neither how runs come about nor where they are kept.
 */
@NullMarked
package dev.canary.runtime.web;

import org.jspecify.annotations.NullMarked;
