/**
 * What is shown, whatever it is shown in: suites with all that is known of them, health in words.
 * Reads through the ports of {@code run}; knows neither JSON nor HTML.
 */
@NullMarked
package dev.canary.runtime.web.view;

import org.jspecify.annotations.NullMarked;
