package dev.canary.runtime.run;

/** Is told what becomes of suites by the hands of operators. */
public interface ControlListener {

  /** What was done, or has ended by itself. */
  enum Act {
    PAUSED,
    RESUMED,
    MUTED,
    UNMUTED
  }

  /** Something is in force from now on. Returns at once. */
  void onControl(String suite, Act act);
}
