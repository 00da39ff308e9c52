package dev.canary.runtime.web.health;

import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.view.HealthView;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Health in one format. What a snapshot of the health gives is rendered once, so that a request
 * costs no more than writing the bytes; only what is narrowed by tags, of which there are too many
 * combinations to keep, is rendered each time.
 */
final class HealthEndpoint {

  private final HealthSource source;
  private final Function<HealthView, Answer> format;
  private volatile @Nullable Rendered latest;

  HealthEndpoint(HealthSource source, Function<HealthView, Answer> format) {
    this.source = source;
    this.format = format;
  }

  Answer all(Context request) {
    List<String> tags = request.queryParams("tag");
    return tags.isEmpty() ? rendered(Optional.empty(), HealthView::whole) : tagged(tags);
  }

  Answer one(Context request) {
    String id = request.pathParam("suiteId");
    return rendered(Optional.of(id), health -> only(id, health));
  }

  private Answer rendered(Optional<String> suite, Function<Health, HealthView> part) {
    Health health = source.health();
    Rendered known = latest;
    if (known == null || !known.health().equals(health)) {
      known = new Rendered(health, new ConcurrentHashMap<>());
      latest = known;
    }
    return known.answers().computeIfAbsent(suite, unknown -> format.apply(part.apply(health)));
  }

  private static HealthView only(String id, Health health) {
    Predicate<SuiteHealth> isWanted = suite -> suite.suite().id().equals(id);
    if (health.suites().stream().noneMatch(isWanted)) {
      throw RefusedRequest.unknown("suite", id);
    }
    return HealthView.of(health, isWanted);
  }

  private Answer tagged(List<String> tags) {
    return format.apply(
        HealthView.of(source.health(), suite -> !Collections.disjoint(suite.suite().tags(), tags)));
  }

  /** Answers by the id of the suite that they are about; empty for all. */
  private record Rendered(Health health, Map<Optional<String>, Answer> answers) {}
}
