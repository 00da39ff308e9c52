package dev.canary.runtime.worker;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process of a worker, and the channel to it: a socket in a directory that only this user may
 * enter, which is gone as soon as both have met.
 */
final class WorkerProcess {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
  private static final long SECONDS_TO_END = 5;
  private static final long MILLIS_TO_DRAIN = 1_000;

  private final LastLines lines = new LastLines();
  private final String name;
  private final Process process;
  private final List<Thread> pumps;

  private WorkerProcess(String name, Process process, Optional<BiConsumer<String, String>> log) {
    this.name = name;
    this.process = process;
    this.pumps = log.map(this::startPumps).orElse(List.of());
  }

  /** Both ends of what was started. */
  record Started(WorkerProcess process, Optional<SocketChannel> channel) {}

  /**
   * Starts a worker and waits until it has connected; there is no channel if it ended before.
   *
   * @throws IOException if it cannot be started, or there is no place for the socket
   */
  static Started start(String name, WorkerCommand command, Optional<BiConsumer<String, String>> log)
      throws IOException {
    Path directory = Files.createTempDirectory("canary-worker-");
    Path socket = directory.resolve("socket");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      Process process = builder(command.with(socket), log.isPresent()).start();
      var unused = process.onExit().thenRun(() -> close(server));
      var started = new WorkerProcess(name, process, log);
      return new Started(started, accept(server));
    } finally {
      Files.deleteIfExists(socket);
      Files.deleteIfExists(directory);
    }
  }

  private static ProcessBuilder builder(List<String> command, boolean piped) {
    Redirect target = piped ? Redirect.PIPE : Redirect.INHERIT;
    return new ProcessBuilder(command)
        .redirectInput(Redirect.from(nothing()))
        .redirectOutput(target)
        .redirectError(target);
  }

  private static File nothing() {
    return Redirect.DISCARD.file();
  }

  private static Optional<SocketChannel> accept(ServerSocketChannel server) throws IOException {
    try {
      return Optional.of(server.accept());
    } catch (ClosedChannelException itHasEnded) {
      return Optional.empty();
    }
  }

  private static void close(ServerSocketChannel server) {
    try {
      server.close();
    } catch (IOException e) {
      LOG.debug("A socket could not be closed.", e);
    }
  }

  private List<Thread> startPumps(BiConsumer<String, String> log) {
    return List.of(
        LinePump.start(name + "-out", process.getInputStream(), line -> pass(line, log)),
        LinePump.start(name + "-err", process.getErrorStream(), line -> pass(line, log)));
  }

  private void pass(String line, BiConsumer<String, String> log) {
    lines.add(line);
    log.accept(name, line);
  }

  long pid() {
    return process.pid();
  }

  /** The last that it has written. */
  String lastWords() {
    return lines.text();
  }

  /** Ends it and whatever it has started, at once. */
  void kill() {
    List<ProcessHandle> descendants = process.descendants().toList();
    process.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  /** Its channel has ended; so has the process, or it is made to. */
  Ending awaitEnding() {
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        kill();
        process.waitFor();
      }
      for (Thread pump : pumps) {
        pump.join(MILLIS_TO_DRAIN);
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      return Ending.stopped();
    }
    return Ending.of(name, process.exitValue(), lines);
  }
}
