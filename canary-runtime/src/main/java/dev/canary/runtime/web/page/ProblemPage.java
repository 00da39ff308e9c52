package dev.canary.runtime.web.page;

/** A page that says why there is no other. */
record ProblemPage(Frame frame, int status, String detail) {}
