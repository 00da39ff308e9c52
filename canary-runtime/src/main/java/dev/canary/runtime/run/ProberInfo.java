package dev.canary.runtime.run;

/**
 * Which prober this is, as health, API and metrics tell it.
 *
 * @param environment what is probed, such as {@code production}
 * @param version of this prober
 */
public record ProberInfo(String name, String environment, String version) {}
