package dev.canary.runtime.testing;

import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuitePolicy;
import dev.canary.runtime.run.Threshold;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Suites in few words; timeouts are 20 s for the steps and 10 s for the cleanup. */
public final class SuiteBuilder {

  private final String id;
  private List<String> dependsOn = List.of();
  private List<String> environments = List.of();
  private @Nullable Duration every;
  private Threshold failAfter = Threshold.ONE;
  private Threshold recoverAfter = Threshold.ONE;
  private boolean paused;
  private Set<String> tags = Set.of();

  private SuiteBuilder(String id) {
    this.id = id;
  }

  public static SuiteBuilder suite(String id) {
    return new SuiteBuilder(id);
  }

  public SuiteBuilder dependsOn(String... ids) {
    dependsOn = List.of(ids);
    return this;
  }

  public SuiteBuilder every(Duration interval) {
    every = interval;
    return this;
  }

  public SuiteBuilder failAfter(String threshold) {
    failAfter = Threshold.parse(threshold);
    return this;
  }

  public SuiteBuilder recoverAfter(String threshold) {
    recoverAfter = Threshold.parse(threshold);
    return this;
  }

  public SuiteBuilder uses(String... classNames) {
    environments = List.of(classNames);
    return this;
  }

  public SuiteBuilder tags(String... names) {
    tags = Set.of(names);
    return this;
  }

  public SuiteBuilder paused() {
    paused = true;
    return this;
  }

  public Suite build() {
    SuitePolicy policy =
        new SuitePolicy(
            every, Duration.ofSeconds(20), Duration.ofSeconds(10), failAfter, recoverAfter, paused);
    return new Suite(
        id, id, "com.acme." + id, "suites", tags, List.of(), dependsOn, environments, policy);
  }
}
