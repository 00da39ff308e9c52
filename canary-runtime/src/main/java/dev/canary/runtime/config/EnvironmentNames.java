package dev.canary.runtime.config;

import io.smallrye.config.common.utils.StringUtil;
import java.util.Locale;

/** How MicroProfile Config calls a key in the environment. */
final class EnvironmentNames {

  private EnvironmentNames() {}

  static String of(String key) {
    return StringUtil.replaceNonAlphanumericByUnderscores(key).toUpperCase(Locale.ROOT);
  }
}
