package dev.canary.runtime.launch;

import dev.canary.runtime.config.EvidenceSettings;
import dev.canary.runtime.config.KeepEvidence;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.LogLine;
import dev.canary.runtime.run.LogListener;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the evidence of all runs that are going on. What comes from a thread of which nobody
 * knows whose it is, or for a run that has ended, is nobody's. Safe for use by several threads.
 */
final class EvidenceCollector implements LogListener {

  /** Characters of one line; nobody reads more. */
  static final int LONGEST_LINE = 16_000;

  private final Map<String, OpenEvidence> open = new ConcurrentHashMap<>();
  private final EvidenceSettings settings;
  private final Secrets secrets;

  EvidenceCollector(EvidenceSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /** Whether anything is to be gathered at all. */
  boolean isGathering() {
    return settings.isGathered();
  }

  Secrets secrets() {
    return secrets;
  }

  @Override
  public void onLogged(LogLine line) {
    LogContext.Place place = LogContext.here();
    if (place != null) {
      find(place.run()).ifPresent(evidence -> evidence.addLog(of(line, place.step())));
    }
  }

  private LogLine of(LogLine line, @Nullable String step) {
    return new LogLine(line.at(), line.level(), line.logger(), shown(line.message()), step);
  }

  private String shown(String message) {
    int more = message.length() - LONGEST_LINE;
    return more <= 0
        ? secrets.hideIn(message)
        : secrets.hideInBeginning(message.substring(0, LONGEST_LINE))
            + "… (%d more characters)".formatted(more);
  }

  void open(String run) {
    open.put(run, new OpenEvidence(settings));
  }

  /** What is gathered of a run, as long as it goes on. */
  Optional<OpenEvidence> find(String run) {
    return Optional.ofNullable(open.get(run));
  }

  /** What is to be kept of a run that has ended; nothing more is gathered. */
  Evidence close(Run run) {
    OpenEvidence evidence = open.remove(run.id());
    return evidence == null || !isKept(run) ? Evidence.NONE : evidence.toEvidence();
  }

  private boolean isKept(Run run) {
    return settings.keep() == KeepEvidence.ALL
        || run.findOutcome().filter(outcome -> outcome != Outcome.PASSED).isPresent();
  }
}
