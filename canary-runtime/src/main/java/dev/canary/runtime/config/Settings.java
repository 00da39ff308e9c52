package dev.canary.runtime.config;

import dev.canary.runtime.run.ConfiguredValue;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything that is configured, checked and complete; see {@link SettingsLoader}. All paths are
 * absolute.
 *
 * @param name what the prober is called
 * @param environment what is probed, such as {@code production}
 * @param workDir what relative paths are relative to
 * @param maintenance in the order of their names
 * @param redact regular expressions for names whose values are never shown, besides the built-in
 *     ones
 * @param inForce every key with what holds, as it may be shown
 * @param repetition how to run the same suites once, elsewhere
 */
public record Settings(
    String name,
    String environment,
    Path workDir,
    LaunchSettings launches,
    SuitesSettings suites,
    StoreSettings store,
    EvidenceSettings evidence,
    WebSettings web,
    PingSettings ping,
    AlertSettings alerts,
    List<MaintenanceWindow> maintenance,
    OnceSettings once,
    List<String> redact,
    SuiteValues values,
    List<ConfiguredValue> inForce,
    Repetition repetition) {

  public Settings {
    maintenance = List.copyOf(maintenance);
    redact = List.copyOf(redact);
    inForce = List.copyOf(inForce);
  }

  /**
   * What workers are told. Suites run there, to whom users, tokens, channels and windows are no
   * business.
   */
  public Settings forWorkers() {
    return new Settings(
        name,
        environment,
        workDir,
        launches,
        suites,
        store,
        evidence,
        web.withoutAccess(),
        ping.silent(),
        alerts.silent(),
        List.of(),
        once,
        redact,
        values,
        List.of(),
        Repetition.NONE);
  }

  public Settings withSuites(SuitesSettings other) {
    return with(other, evidence);
  }

  public Settings withEvidence(EvidenceSettings other) {
    return with(suites, other);
  }

  private Settings with(SuitesSettings suites, EvidenceSettings evidence) {
    return new Settings(
        name,
        environment,
        workDir,
        launches,
        suites,
        store,
        evidence,
        web,
        ping,
        alerts,
        maintenance,
        once,
        redact,
        values,
        inForce,
        repetition);
  }
}
