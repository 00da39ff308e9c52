/**
 * What was recorded of a run, as those read it who look for the cause of a failure: exchanges over
 * HTTP, what differs from the run that passed last, how to repeat it. Knows neither JSON that is
 * answered nor HTML.
 */
@NullMarked
package dev.canary.runtime.web.evidence;

import org.jspecify.annotations.NullMarked;
