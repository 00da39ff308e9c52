package dev.canary.runtime.jar;

/**
 * A way in which a suite misbehaves, and what has to come of it.
 *
 * @param code of its first step, which begins a little later than those of well-behaved suites
 * @param outcome of its runs
 * @param reason of its runs, as a regular expression
 * @param restart the reason for which its worker is replaced
 */
record Torture(String code, String outcome, String reason, String restart) {

  static final Torture SPIN =
      new Torture(
          "while (true) { Thread.onSpinWait(); }",
          "FAILED",
          "Step \"Torture\" failed: Step \"Torture\" did not end within its timeout of 1s .*",
          "hung");
  static final Torture SWALLOW_INTERRUPTS =
      new Torture(
          "while (true) { try { Thread.sleep(60_000); } catch (InterruptedException e) {} }",
          "FAILED",
          "Step \"Torture\" failed: Step \"Torture\" did not end within its timeout of 1s .*",
          "hung");
  static final Torture EXIT =
      new Torture(
          "System.exit(1);",
          "ERROR",
          "The suite called System\\.exit at TortureCanary\\.torture\\(TortureCanary\\.java:\\d+\\), and"
              + " was cut off\\. Take that call out: a suite ends by returning\\.",
          "exit");
  static final Torture HALT =
      new Torture(
          "Runtime.getRuntime().halt(0);",
          "ERROR",
          "worker-\\d+ ended by itself with exit code 0, as Runtime\\.halt makes it\\.",
          "exit");
  static final Torture USE_UP_THE_MEMORY =
      new Torture(
          "var all = new java.util.ArrayList<byte[]>(); while (true) { all.add(new byte[1_000_000]); }",
          "ERROR",
          "worker-\\d+ had no memory left and ended\\. Find what uses it up, or allow more by"
              + " canary\\.worker\\.jvm-args, such as -Xmx512m\\.",
          "out-of-memory");
  static final Torture CRASH =
      new Torture(
          """
          Class<?> type = Class.forName("sun.misc.Unsafe");
          var field = type.getDeclaredField("theUnsafe");
          field.setAccessible(true);
          type.getMethod("putLong", long.class, long.class).invoke(field.get(null), 8L, 8L);
          """,
          "ERROR",
          "The JVM of worker-\\d+ crashed by signal \\d+\\. The log says where its report is\\.",
          "crash");

  String suite() {
    return """
    @CanarySuite(every = "2s")
    class TortureCanary {
      @Step(timeout = "%s") void torture() throws Exception {
        Thread.sleep(300);
        %s
      }
      @Step void never() {}
    }
    """
        .formatted(restart.equals("hung") ? "1s" : "1m", code);
  }
}
