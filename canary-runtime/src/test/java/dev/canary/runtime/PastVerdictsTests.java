package dev.canary.runtime;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreException;
import dev.canary.runtime.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastVerdictsTests {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path directory;

  @Test
  void areThoseOfNoSuiteThoughTheStoreCannotBeRead() {
    StoreOptions options = StoreOptions.of(directory.resolve("canary.db"), "test");
    RunStore store = RunStore.open(options, new MetricsWiring(), () -> NOON);
    store.start();
    store.close(Duration.ofSeconds(20));
    assertThatThrownBy(() -> PastVerdicts.read(store, List.of(suite("shop").build()), NOON))
        .isInstanceOf(StoreException.class);

    PastVerdicts past = PastVerdicts.read(store, List.of(), NOON);

    assertThat(past.changes()).isEmpty();
    assertThat(past.executed()).isEmpty();
  }
}
