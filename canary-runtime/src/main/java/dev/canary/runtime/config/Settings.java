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
 * @param redact regular expressions for names whose values are never shown, besides the built-in
 *     ones
 * @param inForce every key with what holds, as it may be shown
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
    OnceSettings once,
    List<String> redact,
    SuiteValues values,
    List<ConfiguredValue> inForce) {

  public Settings {
    redact = List.copyOf(redact);
    inForce = List.copyOf(inForce);
  }

  public Settings withEvidence(EvidenceSettings other) {
    return new Settings(
        name,
        environment,
        workDir,
        launches,
        suites,
        store,
        other,
        web,
        ping,
        alerts,
        once,
        redact,
        values,
        inForce);
  }
}
