package dev.canary.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.ConfigurationParameters;

/** Configuration parameters that come from nowhere but the test. */
record GivenParameters(Map<String, String> values) implements ConfigurationParameters {

  @Override
  public Optional<String> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public Optional<Boolean> getBoolean(String key) {
    return get(key).map(Boolean::valueOf);
  }

  @Override
  public Set<String> keySet() {
    return values.keySet();
  }
}
