package dev.canary.runtime.run;

/** Which suite a run belongs to: its id, its class, and the group in which it is scheduled. */
public record SuiteRef(String id, String className, String group) {}
