package dev.canary.engine.testsuites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@CanarySuite
public class OneInstanceForARun {
  public static final List<OneInstanceForARun> INSTANCES = new CopyOnWriteArrayList<>();

  private int steps;

  public OneInstanceForARun() {
    INSTANCES.add(this);
  }

  @Step
  void one() {
    steps++;
  }

  @Step
  void two() {
    steps++;
  }

  @Cleanup
  void cleanUp() {
    assertThat(steps).isEqualTo(2);
  }
}
