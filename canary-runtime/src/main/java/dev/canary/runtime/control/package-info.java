/**
 * What people do to suites while the prober runs: pause, mute and run them. It knows what is in
 * force and until when; it knows nothing of how suites are scheduled, of how alerts come about, nor
 * of where it is kept.
 */
@NullMarked
package dev.canary.runtime.control;

import org.jspecify.annotations.NullMarked;
