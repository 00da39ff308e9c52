package dev.canary.engine.http;

import java.util.function.Supplier;

/**
 * By what the system under test can tell whose requests it gets.
 *
 * @param suite the id of the suite
 * @param run the id of the run, asked for when the first request is made
 * @param step tells the step that is going on from the others of the run
 */
public record RunMark(String suite, Supplier<String> run, Supplier<String> step) {}
