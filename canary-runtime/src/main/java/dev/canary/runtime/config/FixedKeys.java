package dev.canary.runtime.config;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be changed while the prober runs: where it listens and keeps runs, and what it is
 * called, since all that was recorded and measured goes by that.
 */
public enum FixedKeys {
  NAME(ConfigKeys.NAME, Settings::name),
  ENVIRONMENT(ConfigKeys.ENVIRONMENT, Settings::environment),
  ISOLATION(ConfigKeys.ISOLATION, it -> it.launches().isolation()),
  WEB_HOST(ConfigKeys.WEB_HOST, it -> it.web().host()),
  WEB_PORT(ConfigKeys.WEB_PORT, it -> it.web().port()),
  WEB_BASE_URL(ConfigKeys.WEB_BASE_URL, it -> it.web().baseUrl()),
  WEB_TLS_CERTIFICATE(
      AccessKeys.TLS_CERTIFICATE, it -> it.web().findTls().map(TlsSettings::certificate)),
  WEB_TLS_KEY(AccessKeys.TLS_KEY, it -> it.web().findTls().map(TlsSettings::key)),
  STORE_PATH(ConfigKeys.STORE_PATH, it -> it.store().path()),
  STORE_KEEP(ConfigKeys.STORE_KEEP, it -> it.store().keep()),
  STORE_KEEP_FAILURES(ConfigKeys.STORE_KEEP_FAILURES, it -> it.store().keepFailures()),
  STORE_KEEP_EVIDENCE(EvidenceKeys.STORE_KEEP, it -> it.store().keepEvidence()),
  STORE_MAX_SIZE(ConfigKeys.STORE_MAX_SIZE, it -> it.store().maxSize());

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<Settings, @Nullable Object> value;

  FixedKeys(ConfigKey<?> key, Function<Settings, @Nullable Object> value) {
    this.key = key.name();
    this.value = value;
  }

  /** The names of those in which two configurations differ. */
  public static List<String> findChanged(Settings before, Settings next) {
    return Stream.of(values())
        .filter(it -> !Objects.equals(it.value.apply(before), it.value.apply(next)))
        .map(it -> it.key)
        .toList();
  }
}
