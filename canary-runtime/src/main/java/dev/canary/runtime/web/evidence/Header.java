package dev.canary.runtime.web.evidence;

/** A header of a request or a response; several values are one text. */
public record Header(String name, String value) {}
