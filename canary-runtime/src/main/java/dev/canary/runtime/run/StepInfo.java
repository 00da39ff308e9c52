package dev.canary.runtime.run;

/**
 * A step as it is known before it runs: its id, which is its method name, and the name for people.
 */
public record StepInfo(String id, String name) {}
