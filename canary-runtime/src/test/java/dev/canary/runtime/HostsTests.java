package dev.canary.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.Trigger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which generation a launch begins in, and when one ends. */
class HostsTests {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path directory;
  private final PlainHost old = new PlainHost(List.of());
  private final PlainHost next = new PlainHost(List.of());

  private Generation generation(Host host) {
    Settings settings =
        new SettingsLoader(Map.of(), Map.of())
            .load(Map.of("canary.work-dir", List.of(directory.toString())));
    return Generation.open(settings, it -> host);
  }

  private static void launch(Hosts hosts) {
    var info = new LaunchInfo("launch", Trigger.SCHEDULE, Map.of(), "none");
    var unused =
        hosts.launch(LaunchOrder.of(new Group("a", List.of(), LONG), info), new RunListener() {});
  }

  @Test
  void beginsLaunchesInTheCurrentOneAndEndsAnEarlierOneWithItsLastLaunch() {
    try (var hosts = new Hosts(generation(old))) {
      launch(hosts);
      launch(hosts);
      hosts.replace(generation(next));
      launch(hosts);

      assertThat(old.launches).hasSize(2);
      assertThat(next.launches).hasSize(1);
      old.launches.get(0).complete(null);
      assertThat(old.closed).isFalse();
      old.launches.get(1).complete(null);
      await().atMost(LONG).until(() -> old.closed);
      assertThat(next.closed).isFalse();
    }
    assertThat(next.closed).isTrue();
  }

  @Test
  void endsOneAtOnceThatHasNoLaunch() {
    try (var hosts = new Hosts(generation(old))) {
      hosts.replace(generation(next));

      await().atMost(LONG).until(() -> old.closed);
    }
  }

  @Test
  void knowsWhichOneIsCurrent() {
    Generation before = generation(old);
    Generation after = generation(next);
    try (var hosts = new Hosts(before)) {
      assertThat(hosts.isCurrent(before)).isTrue();

      hosts.replace(after);

      assertThat(hosts.isCurrent(before)).isFalse();
      assertThat(hosts.isCurrent(after)).isTrue();
    }
  }

  @Test
  void endsAllWhenTheProberEnds() {
    var hosts = new Hosts(generation(old));
    launch(hosts);
    hosts.replace(generation(next));

    hosts.close();

    assertThat(old.closed).isTrue();
    assertThat(next.closed).isTrue();
  }

  @Test
  void endsOneWhoseLastLaunchCouldNotBegin() {
    try (var hosts = new Hosts(generation(old))) {
      launch(hosts);
      old.launches.get(0).complete(null);
      hosts.replace(generation(next));

      await().atMost(LONG).until(() -> old.closed);
      launch(hosts);
      assertThat(next.launches).hasSize(1);
    }
  }
}
