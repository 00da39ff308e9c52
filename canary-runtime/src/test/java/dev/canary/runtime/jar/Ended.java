package dev.canary.runtime.jar;

import java.util.List;

/** What a process that has ended leaves: its exit code and the lines that it printed. */
record Ended(int exitCode, List<String> out, List<String> err) {}
