package dev.canary.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import dev.canary.examples.client.ShopClient;
import dev.canary.examples.client.ShopUser;
import dev.canary.examples.client.UnexpectedAnswer;
import okhttp3.OkHttpClient;

/**
 * Can somebody become a customer? Without that nothing else works, so the other suites depend on
 * this one: when it fails, they are skipped and say why.
 */
@CanarySuite(timeout = "30s")
class SignUpCanary {

  private final ShopClient shop;
  private final String email;
  private final String password;
  private ShopUser user;

  SignUpCanary(
      CanaryContext canary,
      OkHttpClient http,
      @ConfigValue(value = "shop.url", orElse = "") String url) {
    shop = new ShopClient(http, TargetShop.url(url));
    email = canary.uniqueName("canary-sign-up") + "@example.com";
    password = canary.uniqueName("password");
  }

  @Step(timeout = "10s", slow = "2s")
  void signUp() {
    user = shop.signUp(email, password);
  }

  @Step
  void verifyAccount() {
    assertThat(user.account().email()).isEqualTo(email);
    assertThat(user.account().canary()).isTrue();
  }

  @Step("Refuse a second account for the same address")
  void refuseSecondAccount() {
    var refusal = assertThrows(UnexpectedAnswer.class, () -> shop.signUp(email, password));

    assertThat(refusal.status()).isEqualTo(409);
  }

  /** Goes by the address, which was known before anything was made: so it misses nothing. */
  @Cleanup
  void deleteAccount() {
    shop.deleteAccount(email);
  }
}
