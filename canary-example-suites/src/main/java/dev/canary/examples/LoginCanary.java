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
import org.junit.jupiter.api.DisplayName;

/** Can a customer log in and out, and nobody else? */
@CanarySuite(timeout = "30s", dependsOn = SignUpCanary.class)
class LoginCanary {

  private final ShopClient shop;
  private final String email;
  private final String password;
  private ShopUser user;

  LoginCanary(
      CanaryContext canary,
      OkHttpClient http,
      @ConfigValue(value = "shop.url", orElse = "") String url) {
    shop = new ShopClient(http, TargetShop.url(url));
    email = canary.uniqueName("canary-login") + "@example.com";
    password = canary.uniqueName("password");
  }

  @Step
  void signUp() {
    shop.signUp(email, password);
  }

  @Step(slow = "2s")
  @DisplayName("Log in")
  void logIn() {
    user = shop.logIn(email, password);

    assertThat(user.account().email()).isEqualTo(email);
  }

  @Step
  void refuseWrongPassword() {
    var refusal = assertThrows(UnexpectedAnswer.class, () -> shop.logIn(email, "wrong"));

    assertThat(refusal.status()).isEqualTo(401);
  }

  @Step
  @DisplayName("Log out")
  void logOut() {
    user.logOut();

    var refusal = assertThrows(UnexpectedAnswer.class, user::account);
    assertThat(refusal.status()).isEqualTo(401);
  }

  @Cleanup
  void deleteAccount() {
    shop.deleteAccount(email);
  }
}
