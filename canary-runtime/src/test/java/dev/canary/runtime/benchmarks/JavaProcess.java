package dev.canary.runtime.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JVM of its own that says where it listens. What it prints afterwards is read and thrown away,
 * as a log platform would do. Closing it ends it in any case.
 */
final class JavaProcess implements AutoCloseable {

  private static final Pattern LISTENING = Pattern.compile("listening on (http://[0-9.]+:\\d+)");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private final Process process;
  private final URI url;
  private final Duration untilListening;

  private JavaProcess(Process process, URI url, Duration untilListening) {
    this.process = process;
    this.url = url;
    this.untilListening = untilListening;
  }

  /** Starts {@code java} with these arguments and waits until it listens. */
  static JavaProcess start(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    try {
      long begin = System.nanoTime();
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      BufferedReader output = process.inputReader();
      URI url = awaitUrl(process, output);
      var untilListening = Duration.ofNanos(System.nanoTime() - begin);
      drain(output);
      return new JavaProcess(process, url, untilListening);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI awaitUrl(Process process, BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher matcher = LISTENING.matcher(line);
      if (matcher.find()) {
        return URI.create(matcher.group(1));
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("It ended before it listened: " + process.info());
  }

  private static void drain(BufferedReader output) {
    Thread thread =
        new Thread(
            () -> {
              try (Stream<String> lines = output.lines()) {
                lines.forEach(line -> {});
              } catch (UncheckedIOException theProcessHasEnded) {
                return;
              }
            },
            "output");
    thread.setDaemon(true);
    thread.start();
  }

  URI url() {
    return url;
  }

  long pid() {
    return process.pid();
  }

  /** The process that it has started. */
  long onlyChild() {
    List<ProcessHandle> children = process.children().toList();
    if (children.size() != 1) {
      throw new IllegalStateException("It has %d processes.".formatted(children.size()));
    }
    return children.get(0).pid();
  }

  /** From the start of the JVM to the line that says where it listens. */
  Duration untilListening() {
    return untilListening;
  }

  /** Resident memory now, in MiB, of it and of all that it has started. */
  double residentMemory() {
    return family().mapToDouble(JavaProcess::residentMemory).sum();
  }

  private static double residentMemory(ProcessHandle process) {
    try {
      Matcher matcher =
          RESIDENT.matcher(Files.readString(Path.of("/proc/%d/status".formatted(process.pid()))));
      if (!matcher.find()) {
        throw new IllegalStateException("The system does not tell how much memory is resident.");
      }
      return Long.parseLong(matcher.group(1)) / 1024.0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Processor time used so far, of all threads of it and of all that it has started. */
  Duration processorTime() {
    return family()
        .map(process -> process.info().totalCpuDuration().orElseThrow())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private Stream<ProcessHandle> family() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
