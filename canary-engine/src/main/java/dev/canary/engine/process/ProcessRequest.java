package dev.canary.engine.process;

import java.util.function.Consumer;

/**
 * What is to be started, and how it is read.
 *
 * @param builder whose redirections do not count
 * @param apart whether standard output and standard error are kept apart; they are merged otherwise
 * @param lines told of every line, on a thread that reads the output: has to be quick and, if the
 *     streams are kept apart, safe for use by two threads
 */
public record ProcessRequest(ProcessBuilder builder, boolean apart, Consumer<String> lines) {

  /** A process whose output is merged, and whose lines nobody waits for. */
  public static ProcessRequest of(ProcessBuilder builder) {
    return new ProcessRequest(builder, false, line -> {});
  }

  /** A copy that keeps standard output and standard error apart. */
  public ProcessRequest withStreamsApart() {
    return new ProcessRequest(builder, true, lines);
  }

  /** A copy that tells of every line. */
  public ProcessRequest withLines(Consumer<String> listener) {
    return new ProcessRequest(builder, apart, listener);
  }

  /** A builder of its own, since the one given is somebody else's and may be used again. */
  ProcessBuilder prepare(String mark) {
    ProcessBuilder copy = new ProcessBuilder(builder.command()).directory(builder.directory());
    copy.environment().clear();
    copy.environment().putAll(builder.environment());
    copy.environment().put(ProcessTree.MARK, mark);
    return copy.redirectErrorStream(!apart);
  }
}
