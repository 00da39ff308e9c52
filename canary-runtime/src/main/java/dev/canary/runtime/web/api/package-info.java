/**
 * The JSON API: suites and what is done to them, runs with their evidence, verdicts and sums by
 * hour and day, test data, the prober itself and its notifications; its description in OpenAPI.
 */
@NullMarked
package dev.canary.runtime.web.api;

import org.jspecify.annotations.NullMarked;
