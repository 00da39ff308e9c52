package dev.canary.runtime.jar;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A prober that listens, seen from outside: what it logs and what it answers. */
record Prober(JarProcess process, String url) implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String LISTENING = "listening on ";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static Prober listening(JarProcess process) {
    try {
      await().atMost(PATIENCE).until(() -> findUrl(process).isPresent() || !process.isAlive());
      return new Prober(process, findUrl(process).orElseThrow(() -> silent(process)));
    } catch (RuntimeException | Error e) {
      process.close();
      throw e;
    }
  }

  private static Optional<String> findUrl(JarProcess process) {
    return log(process).stream()
        .map(line -> line.path("message").asText())
        .filter(message -> message.startsWith(LISTENING))
        .map(message -> message.substring(LISTENING.length()))
        .findFirst();
  }

  private static AssertionError silent(JarProcess process) {
    return new AssertionError("It does not listen. It printed: " + process.awaitEnd());
  }

  private static List<JsonNode> log(JarProcess process) {
    return process.out().stream().map(Prober::parse).toList();
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError("This is not JSON: " + json, e);
    }
  }

  /** All lines of its standard output so far. */
  List<JsonNode> log() {
    return log(process);
  }

  JsonNode awaitLine(Predicate<JsonNode> wanted) {
    await("the line").atMost(PATIENCE).until(() -> log().stream().anyMatch(wanted));
    return log().stream().filter(wanted).findFirst().orElseThrow();
  }

  HttpResponse<String> get(String path) {
    return send("GET", path);
  }

  /** Sends a command, as a script does. */
  HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  HttpResponse<String> send(String method, String path) {
    return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The test was interrupted.", e);
    }
  }

  JsonNode json(String path) {
    return parse(get(path).body());
  }

  void awaitHealth(int status) {
    await("/health with " + status)
        .atMost(PATIENCE)
        .until(() -> get("/health").statusCode() == status);
  }

  void awaitReadiness(int status) {
    await("/readyz with " + status)
        .atMost(PATIENCE)
        .until(() -> get("/readyz").statusCode() == status);
  }

  /** The runs of a suite, the newest first. */
  List<JsonNode> runs(String suite) {
    return json("/api/suites/" + suite + "/runs").path("data").valueStream().toList();
  }

  /** How many have been executed and are over. A tick that was missed on a busy machine is none. */
  static long countEnded(List<JsonNode> runs) {
    return ended(runs).size();
  }

  static List<JsonNode> ended(List<JsonNode> runs) {
    return runs.stream()
        .filter(run -> !run.path("endedAt").isNull())
        .filter(run -> !run.path("outcome").asText().equals("MISSED"))
        .toList();
  }

  List<JsonNode> awaitRuns(String suite, Predicate<List<JsonNode>> enough) {
    return await("runs of " + suite).atMost(PATIENCE).until(() -> runs(suite), enough);
  }

  /** The sum of all series of its metrics that a name and labels match. */
  double sum(String series) {
    return Pattern.compile("(?m)^" + series + "(?:\\{.*})? (\\S+)$")
        .matcher(get("/metrics").body())
        .results()
        .mapToDouble(match -> Double.parseDouble(match.group(1)))
        .sum();
  }

  Ended terminate() {
    return process.terminate();
  }

  @Override
  public void close() {
    process.close();
  }
}
