package dev.canary.runtime.config;

import java.util.List;

/**
 * What {@code once} has to be told to find the same suites with the same settings, from whatever
 * directory it is started.
 *
 * @param options such as {@code --config} and its value, each as a word of its own
 * @param variables names of environment variables that have to be set as well, since what they hold
 *     is shown nowhere
 */
public record Repetition(List<String> options, List<String> variables) {

  /** Nothing has to be said. */
  public static final Repetition NONE = new Repetition(List.of(), List.of());

  public Repetition {
    options = List.copyOf(options);
    variables = List.copyOf(variables);
  }
}
