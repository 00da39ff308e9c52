package dev.canary.runtime.run;

/** What a check compared, as it told: texts of the two values. */
public record Comparison(String expected, String actual) {}
