package dev.canary.runtime.cli;

import java.util.List;
import java.util.Map;

/**
 * What the arguments ask for.
 *
 * @param flags by configuration key, every value that was given for it
 * @param format how {@code list} is to print
 */
record Asked(Command command, Map<String, List<String>> flags, ListFormat format) {}
