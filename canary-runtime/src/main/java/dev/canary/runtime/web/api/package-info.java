/** The JSON API: suites, runs with their evidence, test data; its description in OpenAPI. */
@NullMarked
package dev.canary.runtime.web.api;

import org.jspecify.annotations.NullMarked;
