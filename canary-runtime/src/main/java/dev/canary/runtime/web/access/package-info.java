/**
 * Who may use which path: says who is calling, lets in or refuses, logs in and out, and writes down
 * what is changed. Knows requests and routes; who is known to the prober, others know.
 */
@NullMarked
package dev.canary.runtime.web.access;

import org.jspecify.annotations.NullMarked;
