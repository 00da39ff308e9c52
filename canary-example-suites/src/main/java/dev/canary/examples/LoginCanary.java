package dev.canary.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.examples.client.ShopClient;
import dev.canary.examples.client.ShopUser;
import dev.canary.examples.client.UnexpectedAnswer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DisplayName;

/** Can the customer that Sign up has made log in and out, and nobody else? */
@CanarySuite(timeout = "30s")
class LoginCanary {

  private final ShopClient shop;
  private final String email;
  private final String password;
  private ShopUser user;

  LoginCanary(ShopEnvironment environment, SignUpCanary signUp, OkHttpClient http) {
    shop = environment.client(http);
    email = signUp.email();
    password = signUp.password();
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
}
