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

  /** What it is, at the beginning of a sentence. */
  String what();

  /** What may still be written if it cannot be written as a whole, the most of it first. */
  default List<StoreEvent> parts() {
    return List.of();
  }

  /** Something has happened to an entry of the ledger of test data. */
  record LedgerChanged(LedgerChange change) implements StoreEvent {

    @Override
    public String what() {
      return "A change of the test data of %s".formatted(change.key().owner());
    }
  }

  /** A verdict has changed, and others are to be told of it. */
  record Judged(VerdictChange verdict, List<Notification> notifications) implements StoreEvent {

    /** Those that an earlier version has spooled have no notifications. */
    public Judged {
      notifications = List.copyOf(Objects.requireNonNullElse(notifications, List.of()));
    }

    @Override
    public String what() {
      return "A changed verdict of suite %s".formatted(verdict.suite());
    }

    @Override
    public List<StoreEvent> parts() {
      return List.of(new Judged(verdict, List.of()));
    }
  }

  /** Others are to be told, though no verdict has changed. */
  record ToTell(List<Notification> notifications) implements StoreEvent {
    public ToTell {
      notifications = List.copyOf(notifications);
    }

    @Override
    public String what() {
      return "What others are to be told";
    }
  }

  /** A notification that waits has other facts. */
  record Amended(Notification amended) implements StoreEvent {

    @Override
    public String what() {
      return "What notification %s says".formatted(amended.id());
    }
  }

  /** A notification has got further. */
  record Delivered(Delivery delivery) implements StoreEvent {

    @Override
    public String what() {
      return "How far notification %s has got".formatted(delivery.notification());
    }
  }

  /**
   * Somebody has done something to a suite.
   *
   * @param intervened its id
   * @param by absent if it was taken back
   */
  record Intervened(String intervened, Kind kind, @Nullable Intervention by) implements StoreEvent {

    @Override
    public String what() {
      return "What was wanted of suite %s (%s)".formatted(intervened, kind);
    }
  }

  /** Somebody has changed something from outside, or has tried to. */
  record Audited(String id, AuditEntry audited) implements StoreEvent {

    @Override
    public String what() {
      return "The audit of %s by %s".formatted(audited.action(), audited.who());
    }
  }
}
