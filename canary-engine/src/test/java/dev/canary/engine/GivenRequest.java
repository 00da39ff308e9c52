package dev.canary.engine;

import java.util.List;
import java.util.Map;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoveryFilter;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryListener;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.OutputDirectoryCreator;

/** What a test asks the engine for when no launcher stands between them. */
record GivenRequest(List<DiscoverySelector> selectors) implements EngineDiscoveryRequest {

  @Override
  public <T extends DiscoverySelector> List<T> getSelectorsByType(Class<T> type) {
    return selectors.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public <T extends DiscoveryFilter<?>> List<T> getFiltersByType(Class<T> type) {
    return List.of();
  }

  @Override
  public ConfigurationParameters getConfigurationParameters() {
    return new GivenParameters(Map.of());
  }

  @Override
  public EngineDiscoveryListener getDiscoveryListener() {
    return EngineDiscoveryListener.NOOP;
  }

  @Override
  public OutputDirectoryCreator getOutputDirectoryCreator() {
    throw new UnsupportedOperationException("The engine writes no files.");
  }
}
