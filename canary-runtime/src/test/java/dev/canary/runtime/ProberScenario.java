package dev.canary.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.logging.JsonLog;
import dev.canary.runtime.logging.Logging;
import dev.canary.runtime.testing.TortureSuites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A real prober in this JVM. Its only suite, well-behaved, runs once an hour. */
abstract class ProberScenario {

  static final Duration LONG = Duration.ofSeconds(30);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PrintStream OUT = System.out;
  private static final PrintStream ERR = System.err;

  @TempDir Path directory;

  /** What stands on the command line when the configuration is read next. */
  final Map<String, List<String>> flags = new HashMap<>();

  Prober prober;

  @BeforeEach
  void start() {
    TortureSuites.copy(directory.resolve("suites"), List.of("WellBehavedCanary"));
    flags.put("canary.work-dir", List.of(directory.toString()));
    flags.put("canary.suites.paths", List.of("suites"));
    flags.put("canary.isolation", List.of("none"));
    flags.put("canary.web.port", List.of("0"));
    flags.put("canary.every", List.of("1h"));
    prober = newProber();
  }

  Prober newProber() {
    return Prober.start(new Configuration(load(), this::load), "0.1.0", ProberScenario::silentLog);
  }

  private Settings load() {
    return new SettingsLoader(Map.of(), Map.of()).load(flags);
  }

  private static JsonLog silentLog() {
    return new JsonLog(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    assertThat(prober.stop()).isTrue();
  }

  /** A prober without workers listens to all that this JVM prints, which has other tests to run. */
  @AfterAll
  static void giveTheLogBack() {
    System.setOut(OUT);
    System.setErr(ERR);
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    new Logging().configure(context);
  }

  /** What a reload says that somebody has asked for. */
  String reload() {
    return prober.controls().reloading().reload("ada");
  }

  String get(String path) {
    return send(request(path)).body();
  }

  JsonNode json(String path) {
    try {
      return JSON.readTree(get(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(prober.controls().url().resolve(path));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
