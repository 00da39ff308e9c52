package dev.canary.runtime;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several who are told of the same, in their order. One that fails keeps nothing from the others.
 *
 * @param event what they are told of, such as {@code a run}
 */
record Listeners<L>(List<L> all, String event) {

  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  Listeners {
    all = List.copyOf(all);
  }

  void tell(Consumer<L> call) {
    for (L listener : all) {
      try {
        call.accept(listener);
      } catch (RuntimeException e) {
        LOG.error("{} failed to take note of {}.", listener.getClass().getName(), event, e);
      }
    }
  }
}
