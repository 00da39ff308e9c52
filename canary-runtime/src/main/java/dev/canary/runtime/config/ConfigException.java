package dev.canary.runtime.config;

import dev.canary.runtime.run.InvalidInputException;
import java.util.List;

/**
 * The configuration is wrong. The message is complete: one sentence a line for each problem, to be
 * shown as it is. A command that meets it ends with exit code 2.
 */
public final class ConfigException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  ConfigException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
