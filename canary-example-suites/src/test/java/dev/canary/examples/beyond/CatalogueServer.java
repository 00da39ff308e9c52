package dev.canary.examples.beyond;

import dev.canary.api.CanaryEnvironment;
import dev.canary.examples.shop.Shop;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The demo shop, for suites that only look at its catalogue. */
final class CatalogueServer implements CanaryEnvironment {

  private @Nullable Shop shop;

  @Override
  public void deploy() throws IOException {
    shop = Shop.start("127.0.0.1", 0);
  }

  @Override
  public void delete() {
    if (shop != null) {
      shop.close();
    }
  }

  String url() {
    return Objects.requireNonNull(shop).url();
  }
}
