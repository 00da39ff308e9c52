package dev.canary.runtime.store;

import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.Delivery;
import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.InterventionLog.Kind;
import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.VerdictChange;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something to be written. */
sealed interface StoreEvent
    permits RunEvent,
        StoreEvent.LedgerChanged,
        StoreEvent.Judged,
        StoreEvent.ToTell,
        StoreEvent.Amended,
        StoreEvent.Delivered,
        StoreEvent.Intervened,
        StoreEvent.Audited {

  /** How much evidence it carries, in bytes. */
  default long evidenceSize() {
    return 0;
  }

  /** The same without any evidence, where there is no room for it. */
  default StoreEvent withoutEvidence() {
    return this;
  }

  /** Something has happened to an entry of the ledger of test data. */
  record LedgerChanged(LedgerChange change) implements StoreEvent {}

  /** A verdict has changed, and others are to be told of it. */
  record Judged(VerdictChange verdict, List<Notification> notifications) implements StoreEvent {

    /** Those that an earlier version has spooled have no notifications. */
    public Judged {
      notifications = List.copyOf(Objects.requireNonNullElse(notifications, List.of()));
    }
  }

  /** Others are to be told, though no verdict has changed. */
  record ToTell(List<Notification> notifications) implements StoreEvent {
    public ToTell {
      notifications = List.copyOf(notifications);
    }
  }

  /** A notification that waits has other facts. */
  record Amended(Notification amended) implements StoreEvent {}

  /** A notification has got further. */
  record Delivered(Delivery delivery) implements StoreEvent {}

  /**
   * Somebody has done something to a suite.
   *
   * @param intervened its id
   * @param by absent if it was taken back
   */
  record Intervened(String intervened, Kind kind, @Nullable Intervention by)
      implements StoreEvent {}

  /** Somebody has changed something from outside, or has tried to. */
  record Audited(String id, AuditEntry audited) implements StoreEvent {}
}
