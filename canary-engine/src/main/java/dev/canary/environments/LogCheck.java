package dev.canary.environments;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Waits for a line in what the server writes. */
final class LogCheck implements Check {

  private final Pattern pattern;
  private volatile boolean seen;

  LogCheck(Pattern pattern) {
    this.pattern = pattern;
  }

  @Override
  public String subject() {
    return "its log";
  }

  @Override
  public Optional<String> findProblem(Duration patience) {
    return seen ? Optional.empty() : Optional.of("no line that matches \"%s\"".formatted(pattern));
  }

  @Override
  public void onLine(String line) {
    if (pattern.matcher(line).find()) {
      seen = true;
    }
  }
}
