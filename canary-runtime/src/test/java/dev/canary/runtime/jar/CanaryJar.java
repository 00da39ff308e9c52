package dev.canary.runtime.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The executable jar, started in a work directory with an environment of its own.
 *
 * @param prefix a command that starts other commands, with its options
 */
record CanaryJar(Path workDir, Map<String, String> environment, List<String> prefix) {

  static final Path FILE =
      Path.of(System.getProperty("canary.jar", "target/canary-runtime.jar")).toAbsolutePath();

  /** A JVM that lives for seconds would mostly be busy with compiling itself. */
  private static final List<String> FRUGAL = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  static CanaryJar in(Path workDir) {
    return new CanaryJar(workDir, Map.of("LANG", "C.UTF-8"), List.of());
  }

  CanaryJar with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new CanaryJar(workDir, more, prefix);
  }

  CanaryJar behind(List<String> command) {
    return new CanaryJar(workDir, environment, command);
  }

  /** Lets all JVMs that come of it make their temporary files there. */
  CanaryJar withTemporaryFilesIn(Path directory) {
    return with("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + directory);
  }

  /** Starts a command and waits for its end. */
  Ended execute(String... arguments) {
    try (JarProcess process = start(arguments)) {
      return process.awaitEnd();
    }
  }

  /** Starts {@code run} on a free port and waits until it listens. */
  Prober run(String... arguments) {
    return Prober.listening(
        start(
            Stream.concat(Stream.of("run", "--port", "0"), Stream.of(arguments))
                .toArray(String[]::new)));
  }

  JarProcess start(String... arguments) {
    return startBy(SharedClasses.OPTIONS, arguments);
  }

  JarProcess startBy(List<String> jvmOptions, String... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(heedingSignals());
    command.add(java());
    command.addAll(FRUGAL);
    command.addAll(jvmOptions);
    command.addAll(List.of("-jar", FILE.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(workDir.toFile());
    builder.environment().keySet().retainAll(prefix.isEmpty() ? Set.of() : Set.of("PATH"));
    builder.environment().putAll(environment);
    try {
      return JarProcess.of(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A build in the background ignores Ctrl-C or hang-ups, and so would all that comes of it. */
  private static List<String> heedingSignals() {
    return System.getProperty("os.name").equals("Linux")
        ? List.of("/usr/bin/env", "--default-signal=INT,HUP")
        : List.of();
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
