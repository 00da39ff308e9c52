package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.InterventionLog.Entry;
import dev.canary.runtime.run.InterventionLog.Kind;
import dev.canary.runtime.store.StoreEvent.Intervened;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people have done to suites, in the store. */
class InterventionStoreTests {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path directory;

  private static Entry entry(String suite, Kind kind, String who, @Nullable Instant until) {
    return new Entry(suite, kind, new Intervention(who, NOON, until, "because"));
  }

  @Test
  void isWhatWasWrittenLastAndNotTakenBack() {
    Entry pause = entry("shop", Kind.PAUSED, "bob", NOON.plusSeconds(60));
    Entry mute = entry("shop", Kind.MUTED, "ada", null);
    try (StoreLab lab = StoreLab.in(directory)) {
      RunStore store = lab.start();
      store.interventions().put(entry("shop", Kind.PAUSED, "ada", null));
      store.interventions().put(pause);
      store.interventions().put(mute);
      store.interventions().put(entry("pay", Kind.PAUSED, "ada", null));
      store.interventions().remove("pay", Kind.PAUSED).toCompletableFuture().join();

      assertThat(store.interventions().findInterventions()).containsExactly(mute, pause);
    }

    try (StoreLab lab = StoreLab.in(directory)) {
      assertThat(lab.start().interventions().findInterventions()).containsExactly(mute, pause);
    }
  }

  @Test
  void survivesInTheSpool() {
    Intervention by = new Intervention("ada", NOON, null, null);
    for (StoreEvent event :
        new StoreEvent[] {
          new Intervened("shop", Kind.PAUSED, by), new Intervened("shop", Kind.MUTED, null)
        }) {
      String line = new String(SpoolLine.of(event), StandardCharsets.UTF_8).strip();

      assertThat(SpoolLine.parse(line)).contains(event);
    }
  }
}
