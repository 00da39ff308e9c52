/**
 * The shop as its users call it over HTTP: what a generated client would be in other projects. It
 * knows nothing of suites, and shares no code with the shop.
 */
@NullMarked
package dev.canary.examples.client;

import org.jspecify.annotations.NullMarked;
