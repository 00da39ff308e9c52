package dev.canary.examples;

import dev.canary.api.CanaryEnvironment;
import dev.canary.api.ConfigValue;
import dev.canary.examples.client.ShopClient;
import dev.canary.examples.shop.Shop;
import java.io.IOException;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

/**
 * The shop that the suites watch: the one that {@code shop.url} names or, if it is not set, one
 * that is started here and stopped when the last suite is over. So a suite can be run from the IDE
 * without preparing anything, and in production nothing is deployed.
 */
@DisplayName("Shop")
final class ShopEnvironment implements CanaryEnvironment {

  private final String configured;
  private @Nullable Shop started;

  ShopEnvironment(@ConfigValue(value = "shop.url", orElse = "") String configured) {
    this.configured = configured;
  }

  @Override
  public void deploy() throws IOException {
    if (configured.isEmpty()) {
      started = Shop.start("127.0.0.1", 0);
    }
  }

  @Override
  public void delete() {
    if (started != null) {
      started.close();
    }
  }

  /** A client of the shop, over the HTTP client of the suite that asks. */
  ShopClient client(OkHttpClient http) {
    return new ShopClient(http, started == null ? configured : started.url());
  }
}
