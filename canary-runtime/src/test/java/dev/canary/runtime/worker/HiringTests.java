package dev.canary.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.run.WorkerListener;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a worker is told. Suites run there, which must not know how to log in or whom to wake. */
class HiringTests {

  @Test
  void keepsWhatIsNoBusinessOfSuitesFromWorkers(@TempDir Path directory) throws Exception {
    Files.writeString(
        directory.resolve("canary.yaml"),
        """
        canary:
          web: { tokens: { ci: { value: a-token-called-hunter2, role: operator } } }
          ping: { url: "https://hc-ping.com/hunter2" }
          alerts: { channels: { ops: { type: pagerduty, secret: hunter2 } } }
          maintenance: { deploy: { weekly: Sun 02:00, lasting: 1h } }
        """);
    Settings settings =
        new SettingsLoader(Map.of(), Map.of())
            .load(Map.of("canary.work-dir", List.of(directory.toString())));
    var options =
        new WorkerOptions(
            settings,
            "0.1.0",
            "Main",
            () -> "id",
            InstantSource.system(),
            new WorkerListener() {},
            () -> 1,
            change -> CompletableFuture.completedFuture(null),
            null);

    List<Message> told = new Hiring(options, WorkerLimits.DEFAULT).firstWords("worker-1");

    Settings known = ((Message.Assignment) told.get(1)).settings();
    assertThat(known.web().access().tokens()).isEmpty();
    assertThat(known.ping().findUrl()).isEmpty();
    assertThat(known.alerts().channels()).isEmpty();
    assertThat(known.maintenance()).isEmpty();
    assertThat(new String(MessageCodec.encode(told.get(1)), StandardCharsets.UTF_8))
        .doesNotContain("hunter2");
  }
}
