package dev.canary.runtime.jar;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way in which a suite of {@code dev.canary.runtime.torture} misbehaves, and what comes of it.
 */
enum Torture {
  BUSY_LOOP(Kind.CONDEMNING, "FAILED", givenUp("Step \"Spins\" failed: Step \"Spins\"", "suite's")),
  SWALLOWED_INTERRUPT(
      Kind.CONDEMNING,
      "FAILED",
      givenUp("Step \"Sleeps on\" failed: Step \"Sleeps on\"", "suite's")),
  DEADLOCK(Kind.CONDEMNING, "FAILED", givenUp("Step \"Waits\" failed: Step \"Waits\"", "suite's")),
  HANGING_CONSTRUCTOR(
      Kind.CONDEMNING,
      "FAILED",
      givenUp("The suite could not be built: The constructor", "suite's")),
  HANGING_INITIALIZER(
      Kind.CONDEMNING,
      "FAILED",
      givenUp("The suite could not be built: The constructor", "suite's")),
  HANGING_CLEANUP(
      Kind.CONDEMNING, "DEGRADED", givenUp("The cleanup failed: The cleanup", "(cleanup's|its)")),

  EXIT(
      Kind.DEADLY,
      "ERROR",
      "The suite called System\\.exit at dev\\.canary\\.runtime\\.torture\\.ExitCanary\\.leaves"
          + "\\(ExitCanary\\.java:\\d+\\), and was cut off\\. Take that call out: a suite ends by"
          + " returning\\."),
  HALT(
      Kind.DEADLY,
      "ERROR",
      "worker-\\d+ ended by itself with exit code 0, as Runtime\\.halt makes it\\."),
  HEAP(Kind.DEADLY, "ERROR", Texts.NO_MEMORY),
  METASPACE(Kind.DEADLY, "ERROR", Texts.NO_MEMORY),
  CRASH(
      Kind.DEADLY,
      "ERROR",
      "The JVM of worker-\\d+ crashed by signal \\d+\\. The log says where its report is\\."),
  INTERRUPTING(Kind.DEADLY, "ERROR", "worker-\\d+ lost its connection to the prober and ended, .*"),

  STACK_OVERFLOW(Kind.HARMLESS, "FAILED", "Step \"Recurses\" failed: java.lang.StackOverflowError"),
  HUGE_THREAD(
      Kind.CONDEMNING, "FAILED", "Step \"Starts\" failed: unable to create native thread: .*"),
  GIANT_MESSAGE(Kind.HARMLESS, "FAILED", "Step \"Fails\" failed: (sold out ){444}sold …"),
  GIANT_STACK_TRACE(Kind.HARMLESS, "FAILED", "Step \"Fails\" failed: sold out 399"),
  BROKEN_EXCEPTION(
      Kind.HARMLESS,
      "FAILED",
      "Step \"Fails\" failed: .*Broken was thrown, which cannot be read.*"),
  FAILING_INITIALIZER(
      Kind.HARMLESS, "FAILED", "The suite could not be built: java\\.lang\\.(Exception|NoClass).*"),
  THROWN_ERROR(Kind.CONDEMNING, "FAILED", "Step \"Fails\" failed: invented"),
  STRAY_THREAD(Kind.HARMLESS),
  LEAKING_THREADS(Kind.HARMLESS),
  LEAKING_CLASS_LOADERS(Kind.HARMLESS),
  LEAKING_FILES(Kind.HARMLESS),
  STRAY_PROCESS(Kind.HARMLESS),
  HANGING_SHUTDOWN_HOOK(Kind.HARMLESS),
  GARBAGE(Kind.HARMLESS),
  LONG_LINE(Kind.HARMLESS),
  CLOSED_STREAMS(Kind.HARMLESS),
  GIANT_REPORT(Kind.HARMLESS),
  MANY_ENTRIES(Kind.HARMLESS),
  GIANT_ATTACHMENT(Kind.HARMLESS),
  OTHER_LOCALE(Kind.HARMLESS),
  UNCAUGHT_HANDLER(Kind.HARMLESS),

  /** Silences its worker, so nothing that others print there is to be seen. */
  OTHER_OUTPUT(Kind.SELFISH),
  CLOSED_DESCRIPTORS(Kind.SELFISH),
  CLEARED_PROPERTIES(Kind.SELFISH),
  /** Newer JVMs refuse it; whether its own run ends before its worker does is a race. */
  SECURITY_MANAGER(Kind.SELFISH, "ERROR|FAILED|PASSED", ".*"),
  FILE_FLOOD(Kind.SELFISH, "ERROR|FAILED", ".*(Too many open files|lost its connection).*");

  /** How far what it does reaches. */
  enum Kind {
    /** It leaves a JVM that gets no further launches: its thread hangs, or memory is short. */
    CONDEMNING,
    /** Its JVM ends. */
    DEADLY,
    /** Nobody else notices. */
    HARMLESS,
    /** Others notice something, in the same worker only. */
    SELFISH
  }

  /** Sentences that several have in common. */
  private static final class Texts {
    static final String NO_MEMORY =
        "worker-\\d+ had no memory left and ended\\. Find what uses it up, or allow more by"
            + " canary\\.worker\\.jvm-args, such as -Xmx512m\\.";
  }

  private final Kind kind;
  private final String outcome;
  private final String reason;

  Torture(Kind kind) {
    this(kind, "PASSED", "null");
  }

  /**
   * @param outcome of its runs, as a regular expression
   * @param reason of its runs, as a regular expression
   */
  Torture(Kind kind, String outcome, String reason) {
    this.kind = kind;
    this.outcome = outcome;
    this.reason = reason;
  }

  private static String givenUp(String what, String whose) {
    return what
        + " did not end within "
        + (whose.startsWith("(") ? whose : "the " + whose)
        + " timeout of 1s and was interrupted\\. It ignored the interrupt for 1s, so its thread"
        + " \"canary-[a-z-]+\" was given up\\.";
  }

  static Set<Torture> of(Kind kind) {
    return Stream.of(values()).filter(it -> it.kind == kind).collect(toUnmodifiableSet());
  }

  Kind kind() {
    return kind;
  }

  String outcome() {
    return outcome;
  }

  String reason() {
    return reason;
  }

  String suite() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String className() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("", "", "Canary"));
  }
}
