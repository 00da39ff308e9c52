package dev.canary.api;

/**
 * The configuration parameters that the engine reads, beside the values that suites ask for. Set
 * them as JUnit configuration parameters, for example in {@code junit-platform.properties}:
 *
 * <pre>{@code
 * canary.parallelism=4
 * canary.timeout.enforce=false
 * }</pre>
 */
public final class EngineParameters {

  /** How many suites may run at the same time. A positive number; unlimited by default. */
  public static final String PARALLELISM = "canary.parallelism";

  /**
   * What a selected step brings along: {@code prefix}, the default, runs the steps before it too
   * and the cleanup after it; {@code exact} runs only the step, and the cleanup.
   */
  public static final String STEP_SELECTION = "canary.steps.selection";

  /**
   * Whether deadlines cut suites off. {@code true} by default; {@code false} leaves all the time in
   * the world to whoever sits in a debugger.
   */
  public static final String ENFORCE_TIMEOUTS = "canary.timeout.enforce";

  /**
   * How long a step that was interrupted at its deadline may take to end before its thread is given
   * up. A duration; {@code 1s} by default.
   */
  public static final String INTERRUPT_GRACE = "canary.interrupt.grace";

  /** The timeout of suites that declare none. A duration; {@code 2m} by default. */
  public static final String TIMEOUT = "canary.timeout";

  /**
   * Begins the parameters that override one suite, which continue with its id: {@code
   * canary.suites.overrides.invoices.timeout} and {@code …cleanup-timeout}, which are durations.
   */
  public static final String OVERRIDES = "canary.suites.overrides.";

  /** What started the launch; {@code MANUAL} by default. See {@link CanaryContext#trigger()}. */
  public static final String TRIGGER = "canary.trigger";

  /**
   * Begins the parameters by which a runtime chooses the ids of runs; a suite's id follows. The
   * value is one id, or several with commas between them: those of the attempts that the suite may
   * need, the first attempt's first. An attempt for which there is none has a random id.
   */
  public static final String RUN_ID = "canary.run.id.";

  /**
   * Begins the values of the prober's file, which are looked up last; a value's key follows. See
   * {@link ConfigValue}.
   */
  public static final String VALUES = "canary.values.";

  /**
   * How long the deployment of an environment may take. A duration; {@code 5m} by default. See
   * {@link CanaryEnvironment}.
   */
  public static final String DEPLOY_TIMEOUT = "canary.environment.deploy-timeout";

  /** How long the deletion of an environment may take. A duration; {@code 2m} by default. */
  public static final String DELETE_TIMEOUT = "canary.environment.delete-timeout";

  /**
   * Whether suites are built only to clean up: {@code true} skips all steps, so that a runtime can
   * have what a killed run has left behind deleted. {@code false} by default.
   */
  public static final String CLEANUP_ONLY = "canary.cleanup.only";

  /**
   * Begins the parameters by which a runtime hands over what earlier runs left behind; the id of a
   * suite or an environment follows. The value is a JSON array of entries as {@link
   * ReportKeys#TEST_DATA_CREATED} has them.
   */
  public static final String TEST_DATA = "canary.test-data.";

  /**
   * Which HTTP exchanges and process outputs are published as evidence: {@code all}, the default;
   * those of {@code failures} only; {@code none}.
   */
  public static final String EVIDENCE = "canary.evidence";

  /**
   * Names of headers, query parameters and fields whose values are never shown, beside the list
   * that always holds: regular expressions, one a line, which may match anywhere in a name. See
   * {@link ReportKeys#HTTP}.
   */
  public static final String REDACT = "canary.redact";

  private EngineParameters() {}
}
