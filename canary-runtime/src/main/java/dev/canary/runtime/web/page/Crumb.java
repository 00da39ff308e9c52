package dev.canary.runtime.web.page;

/** A page above this one. */
record Crumb(String title, String path) {}
