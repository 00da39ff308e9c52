package dev.canary.examples.docs;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanaryEnvironment;
import dev.canary.examples.client.ShopClient;
import okhttp3.OkHttpClient;

// tag::environment
final class TenantEnvironment implements CanaryEnvironment {

  private final ShopClient shop;
  private final String tenant;

  TenantEnvironment(ShopEnvironment shop, OkHttpClient http, CanaryContext canary) {
    this.shop = new ShopClient(http, shop.url().toString());
    this.tenant = canary.uniqueName("canary-tenant") + "@example.com";
  }

  @Override
  public void deploy() {
    shop.signUp(tenant, "a password");
  }

  @Override
  public void delete() {
    shop.deleteAccount(tenant);
  }

  String tenant() {
    return tenant;
  }
}
// end::environment
