package dev.canary.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.MissedReason;
import dev.canary.runtime.run.ScheduleListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenersTests {

  private static final Group SHOP = new Group("shop", List.of(), Duration.ofMinutes(1));

  private final List<String> heard = new ArrayList<>();

  private ScheduleListener listener(String name) {
    return new ScheduleListener() {
      @Override
      public void onTick(Group group, Duration delay) {
        heard.add(name + " tick of " + group.id());
      }

      @Override
      public void onMissed(Group group, MissedReason reason) {
        heard.add(name + " missed " + group.id());
      }
    };
  }

  private static ScheduleListener broken() {
    return new ScheduleListener() {
      @Override
      public void onTick(Group group, Duration delay) {
        throw new IllegalStateException("a failure of this test");
      }

      @Override
      public void onMissed(Group group, MissedReason reason) {
        throw new IllegalStateException("a failure of this test");
      }
    };
  }

  @Test
  void areToldOfTheScheduleInTheirOrder() {
    var listeners = new ScheduleListeners(List.of(listener("metrics"), listener("delays")));

    listeners.onTick(SHOP, Duration.ZERO);

    assertThat(heard).containsExactly("metrics tick of shop", "delays tick of shop");
  }

  @Test
  void areToldOfTheScheduleThoughAnotherFails() {
    var listeners = new ScheduleListeners(List.of(broken(), listener("delays")));

    listeners.onTick(SHOP, Duration.ZERO);
    listeners.onMissed(SHOP, MissedReason.OVERLAP);

    assertThat(heard).containsExactly("delays tick of shop", "delays missed shop");
  }
}
