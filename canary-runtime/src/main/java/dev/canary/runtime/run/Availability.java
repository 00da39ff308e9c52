package dev.canary.runtime.run;

/** What share of a time a suite was up, and how much of that time it was looked at. */
public record Availability(Span span, Uptime uptime, Coverage coverage) {}
