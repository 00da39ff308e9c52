package dev.canary.runtime.config;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The variables of the environment and the system properties. An empty variable is not set. */
record Surroundings(Map<String, String> environment, Map<String, String> systemProperties) {

  Optional<String> find(String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(text -> !text.isEmpty())
        .or(() -> Optional.ofNullable(systemProperties.get(variable)));
  }

  Map<String, String> setVariables() {
    return environment.entrySet().stream()
        .filter(variable -> !variable.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Map<String, String> canaryProperties() {
    return systemProperties.entrySet().stream()
        .filter(property -> property.getKey().startsWith("canary."))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
