/**
 * Example suites on the demo shop, written to be copied: canary suites, and one Jupiter test as it
 * is. They know the shop only by its URL and the {@linkplain dev.canary.examples.client client};
 * {@code TargetShop} alone knows that one can be started here.
 */
@NullMarked
package dev.canary.examples;

import org.jspecify.annotations.NullMarked;
