package dev.canary.engine.testsuites.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import java.util.ArrayList;
import java.util.List;

@CanarySuite
public class ValuesForStepAndCleanup {
  public static final List<String> SEEN = new ArrayList<>();

  @Step
  void one(@ConfigValue("shop.url") String url, CanaryContext canary) {
    SEEN.clear();
    SEEN.add(url);
    SEEN.add(canary.config("shop.url").orElseThrow());
    assertThat(canary.config("shop.token")).isEmpty();
  }

  @Cleanup
  void cleanUp(@ConfigValue(value = "shop.missing", orElse = "nothing") String missing) {
    SEEN.add(missing);
  }
}
