package dev.canary.runtime.run;

/** All metrics at one moment, in a format that a scraper reads. */
public record MetricsText(String contentType, String text) {}
