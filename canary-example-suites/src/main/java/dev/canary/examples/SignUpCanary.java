package dev.canary.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import dev.canary.examples.client.ShopClient;
import dev.canary.examples.client.ShopUser;
import dev.canary.examples.client.UnexpectedAnswer;
import okhttp3.OkHttpClient;

/**
 * Can somebody become a customer? Without that nothing else works, so the other suites depend on
 * this one: when it fails, they are skipped and say why. Those that take it in their constructors
 * use the customer that it has made, who is deleted when the last of them is over.
 */
@CanarySuite(timeout = "30s")
class SignUpCanary {

  private final ShopClient shop;
  private final TestData data;
  private final String email;
  private final String password;
  private ShopUser user;

  SignUpCanary(
      ShopEnvironment environment, OkHttpClient http, TestData data, CanaryContext canary) {
    shop = environment.client(http);
    this.data = data;
    email = canary.uniqueName("canary-sign-up") + "@example.com";
    password = canary.uniqueName("password");
  }

  /** The address is written down first, so that even a lost answer leaves nothing behind. */
  @Step(timeout = "10s", slow = "2s")
  void signUp() {
    data.created("account", email);
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

  @Cleanup
  void deleteAccount() {
    data.deleteEach("account", shop::deleteAccount);
  }

  String email() {
    return email;
  }

  String password() {
    return password;
  }
}
