package dev.canary.runtime.web.page;

/** A header of a request or a response; several values are one text. */
record Header(String name, String value) {}
