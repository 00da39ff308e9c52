package dev.canary.runtime.web.page;

import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.ConfiguredValue;
import dev.canary.runtime.run.ScheduleDelays;
import dev.canary.runtime.run.StoreState;
import dev.canary.runtime.web.view.Bytes;
import dev.canary.runtime.web.view.ProberParts;
import dev.canary.runtime.web.view.Took;
import dev.canary.runtime.web.view.WebParts;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the prober itself shows.
 *
 * @param problems what is wrong with it; sentences
 * @param reload absent if there was none since the start
 * @param longestDelay the longest of the latest delays
 * @param configured what somebody has said
 * @param defaults what holds since nobody has said otherwise
 */
record ProberPage(
    Frame frame,
    List<String> problems,
    List<WorkerRow> workers,
    StoreState store,
    @Nullable ReloadRow reload,
    ScheduleDelays delays,
    Quantiles delay,
    String longestDelay,
    List<NotificationRow> notifications,
    List<AuditRow> audit,
    List<ConfiguredValue> configured,
    List<ConfiguredValue> defaults) {

  private static final int MOST_NOTIFICATIONS = 50;
  private static final int MOST_CHANGES = 30;
  private static final String DEFAULT = "default";

  static ProberPage of(WebParts parts, Frame frame) {
    ProberParts prober = parts.pages().prober();
    ScheduleDelays delays = prober.delays().get();
    List<ConfiguredValue> configuration = prober.configuration().get();
    return new ProberPage(
        frame,
        Stream.concat(parts.liveness().stream(), parts.readiness().stream())
            .flatMap(condition -> condition.findProblem().stream())
            .distinct()
            .toList(),
        prober.workers().get().stream().map(WorkerRow::of).toList(),
        prober.store().get(),
        parts.reloading().findLast().map(it -> ReloadRow.of(it, frame)).orElse(null),
        delays,
        Quantiles.of(delays.latest().stream()),
        delays.latest().stream()
            .max(Comparator.naturalOrder())
            .map((Duration it) -> Took.of(it))
            .orElse(Share.UNKNOWN),
        prober.notifications().findNewest(MOST_NOTIFICATIONS).stream()
            .map(told -> NotificationRow.of(told, frame))
            .toList(),
        audit(prober.audit(), frame),
        configuration.stream().filter(it -> !it.place().equals(DEFAULT)).toList(),
        configuration.stream().filter(it -> it.place().equals(DEFAULT)).toList());
  }

  /** As over the API, only those see it who can change something. */
  private static List<AuditRow> audit(AuditTrail trail, Frame frame) {
    return frame.visitor().mayOperate()
        ? trail.find(null, MOST_CHANGES).data().stream().map(it -> AuditRow.of(it, frame)).toList()
        : List.of();
  }

  String size() {
    return Bytes.of(store.bytes());
  }
}
