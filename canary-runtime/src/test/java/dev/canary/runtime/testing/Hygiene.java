package dev.canary.runtime.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a JVM on Linux holds at a moment, after its garbage was collected.
 *
 * @param heapKib what is live in the heap
 */
public record Hygiene(
    long heapKib, long threads, long openFiles, long classLoaders, long loadedClasses) {

  private static final Pattern HEAP =
      Pattern.compile("(?:def new|tenured|garbage-first).*used (\\d+)K");
  private static final Pattern LOADERS = Pattern.compile("Total = (\\d+)\\s+(\\d+)");

  /** Asks another JVM of this user. */
  public static Hygiene of(long pid) {
    // What only a finalizer or a weak reference held is gone after the second time.
    String collected = ask(pid, "GC.run") + ask(pid, "GC.run");
    Matcher loaders = LOADERS.matcher(ask(pid, "VM.classloader_stats"));
    if (!loaders.find()) {
      throw new IllegalStateException("The JVM tells nothing of itself: " + collected);
    }
    return new Hygiene(
        HEAP.matcher(ask(pid, "GC.heap_info"))
            .results()
            .mapToLong(match -> Long.parseLong(match.group(1)))
            .sum(),
        count(Path.of("/proc/%d/task".formatted(pid))),
        count(Path.of("/proc/%d/fd".formatted(pid))),
        Long.parseLong(loaders.group(1)),
        Long.parseLong(loaders.group(2)));
  }

  /** The files and directories in a directory. */
  public static long count(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ask(long pid, String command) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process process = new ProcessBuilder(jcmd, Long.toString(pid), command).start();
      try (InputStream answer = process.getInputStream()) {
        return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
