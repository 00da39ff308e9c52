package dev.canary.engine.testsuites.environments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.concurrent.atomic.AtomicInteger;

@CanarySuite(retries = 1)
public class TriesAgainOnDatabase {
  public static final AtomicInteger TRIES = new AtomicInteger();
  private final Database database;

  TriesAgainOnDatabase(Database database) {
    this.database = database;
  }

  @Step
  void use(CanaryContext canary) {
    assertThat(TRIES.incrementAndGet()).isEqualTo(2);
    canary.publish("used", database.url());
  }
}
