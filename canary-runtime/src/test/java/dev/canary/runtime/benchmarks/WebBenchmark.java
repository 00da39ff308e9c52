package dev.canary.runtime.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * What it costs to be looked at: the packed jar as a process with 14 suites, and many clients. Run
 * it by {@code bin/benchmark web}, which takes about ten minutes. The arguments are the jar, a
 * directory to work in, and which measures to take: listeners, crowd; both if none is named.
 */
public final class WebBenchmark {

  private static final int REQUESTS = 2_000;
  private static final Duration LISTENING = Duration.ofSeconds(20);

  private static final Duration SETTLING = Duration.ofSeconds(30);
  private static final int ROUNDS = 5;

  private final URI url;
  private final JavaProcess prober;
  private final HttpClient client = HttpClient.newHttpClient();

  private WebBenchmark(JavaProcess prober) {
    this.prober = prober;
    this.url = prober.url();
  }

  public static void main(String[] arguments) throws Exception {
    Path directory =
        Files.createTempDirectory(Files.createDirectories(Path.of(arguments[1])), "run");
    Path suites = GeneratedSuites.compile(directory.resolve("fourteen"), 14, 10, "");
    List<String> command =
        List.of(
            "-jar",
            arguments[0],
            "run",
            "--suites",
            suites.toString(),
            "--every",
            "1s",
            "--port",
            "0",
            "--work-dir",
            directory.toString());
    try (JavaProcess prober = JavaProcess.start(command)) {
      WebBenchmark benchmark = new WebBenchmark(prober);
      List<String> wanted = List.of(arguments).subList(2, arguments.length);
      benchmark.measure("/health");
      if (wanted.isEmpty() || wanted.contains("listeners")) {
        benchmark.measureListeners();
      }
      if (wanted.isEmpty() || wanted.contains("crowd")) {
        benchmark.measureCrowd();
      }
    }
  }

  /**
   * The same prober without listeners is what they are compared with. A JVM compiles anew whenever
   * its work changes, which takes more than listeners do: so this is done by turns, and late.
   */
  private void measureListeners() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      double listened = measureProcessor(new Crowd(url).asking(200, "/api/events"));
      double alone = measureProcessor(new Crowd(url));
      row("200 listeners: % of a processor", "%.1f".formatted(100 * (listened - alone)), "≤ 5");
    }
  }

  private double measureProcessor(Crowd crowd) throws InterruptedException {
    try (crowd) {
      drain(crowd, SETTLING);
      Duration before = prober.processorTime();
      long begin = System.nanoTime();
      drain(crowd, LISTENING);
      return (double) prober.processorTime().minus(before).toNanos() / (System.nanoTime() - begin);
    }
  }

  private static void drain(Crowd crowd, Duration span) throws InterruptedException {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < span.toNanos()) {
      crowd.drain();
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private void measureCrowd() throws IOException, InterruptedException {
    try (Crowd crowd = new Crowd(url)) {
      crowd.silent(1_000).ignoring(100, "/api/runs?limit=500");
      row("beside 1,000 idle and 100 slow connections", "", "");
      measure("/health");
    }
  }

  private void measure(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(url.resolve(path)).build();
    double[] millis = new double[REQUESTS];
    for (int i : IntStream.range(0, REQUESTS).toArray()) {
      long begin = System.nanoTime();
      var unused = client.send(request, BodyHandlers.discarding());
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    row(path + ", ms: p50, p99, most", Percentiles.of(millis), "≤ 50");
  }

  private static void row(String what, Object figure, String asked) {
    System.out.printf("%-46s %28s %10s%n", what, figure, asked);
  }
}
