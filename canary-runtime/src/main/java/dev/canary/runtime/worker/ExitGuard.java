package dev.canary.runtime.worker;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stops {@code System.exit} half-way: a shutdown hook that does not end keeps the JVM where it is,
 * so that what else runs in it can come to its end. Whoever called it waits, until the prober ends
 * this worker. {@code Runtime.halt} runs no hooks and cannot be stopped.
 */
final class ExitGuard {

  private final Function<Thread, Optional<String>> groupOf;
  private final BiConsumer<@Nullable String, String> onExit;
  private final CountDownLatch released = new CountDownLatch(1);

  /**
   * @param onExit told of the group whose code called, if that can be told, and of the place
   */
  ExitGuard(
      Function<Thread, Optional<String>> groupOf, BiConsumer<@Nullable String, String> onExit) {
    this.groupOf = groupOf;
    this.onExit = onExit;
  }

  void start() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::hold, "worker-exit"));
  }

  /** Ends this JVM in order, or goes on with the exit that was stopped. */
  void exit() {
    released.countDown();
    System.exit(0);
  }

  private void hold() {
    if (released.getCount() == 0) {
      return;
    }
    tell();
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell() {
    Optional<Map.Entry<Thread, StackTraceElement[]>> caller =
        Thread.getAllStackTraces().entrySet().stream()
            .filter(thread -> isExit(thread.getValue()))
            .findFirst();
    String place = caller.flatMap(it -> findPlace(it.getValue())).orElse("unknown code");
    onExit.accept(caller.map(Map.Entry::getKey).flatMap(groupOf).orElse(null), place);
  }

  private static boolean isExit(StackTraceElement... stack) {
    return Stream.of(stack).anyMatch(ExitGuard::isExit);
  }

  private static boolean isExit(StackTraceElement frame) {
    return frame.getClassName().equals("java.lang.Runtime") && frame.getMethodName().equals("exit");
  }

  /** The first line below the exit that is none of the JVM's own; above it, the JVM is at work. */
  static Optional<String> findPlace(StackTraceElement... stack) {
    return Stream.of(stack)
        .dropWhile(frame -> !isExit(frame))
        .filter(frame -> !frame.getClassName().startsWith("java.lang."))
        .map(StackTraceElement::toString)
        .findFirst();
  }
}
