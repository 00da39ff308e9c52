package dev.canary.runtime.ledger;

import dev.canary.api.Durations;
import dev.canary.runtime.run.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Puts into words what is left. */
record LeftoverText(Instant now) {

  /** More would hide the rest of a line. */
  private static final int MOST_TOLD = 5;

  String of(List<LedgerEntry> entries) {
    String told = entries.stream().limit(MOST_TOLD).map(this::of).collect(Collectors.joining(", "));
    int untold = entries.size() - MOST_TOLD;
    return untold > 0 ? "%s and %d more".formatted(told, untold) : told;
  }

  private String of(LedgerEntry entry) {
    return "%s \"%s\" of %s, made %s"
        .formatted(entry.key().kind(), entry.key().id(), entry.key().owner(), age(entry));
  }

  private String age(LedgerEntry entry) {
    Duration age = Duration.ofSeconds(Duration.between(entry.createdAt(), now).toSeconds());
    return age.isZero() || age.isNegative() ? "just now" : Durations.format(age) + " ago";
  }
}
