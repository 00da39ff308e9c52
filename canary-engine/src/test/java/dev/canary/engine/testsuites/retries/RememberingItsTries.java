package dev.canary.engine.testsuites.retries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@CanarySuite(retries = 1)
public class RememberingItsTries {
  public static final List<RememberingItsTries> INSTANCES = new CopyOnWriteArrayList<>();
  public static final List<String> RUN_IDS = new CopyOnWriteArrayList<>();
  private int user;

  RememberingItsTries(CanaryContext canary) {
    INSTANCES.add(this);
    RUN_IDS.add(canary.runId());
  }

  @Step
  void signUp() {
    assertThat(user).isZero();
    user = INSTANCES.size();
    assertThat(user).isEqualTo(2);
  }

  int user() {
    return user;
  }
}
