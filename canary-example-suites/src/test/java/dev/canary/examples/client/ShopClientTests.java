package dev.canary.examples.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.examples.shop.Shop;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopClientTests {

  private Shop shop;
  private ShopClient client;

  @BeforeEach
  void start() throws Exception {
    shop = Shop.start("127.0.0.1", 0);
    client = new ShopClient(new OkHttpClient(), shop.url());
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void saysWhichCallWasAnsweredHow() throws Exception {
    switchOn("{\"path\":\"/sign-up\",\"status\":502,\"body\":\"upstream is down\"}");

    assertThatThrownBy(() -> client.signUp("canary-ada@example.com", "p"))
        .isInstanceOf(UnexpectedAnswer.class)
        .hasMessage("POST /sign-up: expected: 201 but was: 502. upstream is down");
  }

  @Test
  void saysThatTheAnswerIsSomethingElse() throws Exception {
    ShopUser user = client.signUp("canary-ada@example.com", "p");
    switchOn("{\"path\":\"/me\",\"body\":\"oops\"}");

    assertThatThrownBy(user::account)
        .isInstanceOf(UnexpectedAnswer.class)
        .hasMessage("GET /me: expected: Account but was: oops");
  }

  @Test
  void saysThatAListIsSomethingElse() throws Exception {
    ShopUser user = client.signUp("canary-ada@example.com", "p");
    switchOn("{\"path\":\"/ledger\",\"body\":\"oops\"}");

    assertThatThrownBy(user::ledger)
        .isInstanceOf(UnexpectedAnswer.class)
        .hasMessage("GET /ledger: expected: Posting but was: oops");
  }

  @Test
  void saysThatNoAnswerCame() throws Exception {
    switchOn("{\"path\":\"/sign-up\",\"drop\":true}");

    assertThatThrownBy(() -> client.signUp("canary-ada@example.com", "p"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("POST %s/sign-up: no answer, java.io.IOException", shop.url());
  }

  @Test
  void deletesAnAccountThatIsGoneAlready() {
    client.signUp("canary-ada@example.com", "p");
    client.deleteAccount("canary-ada@example.com");

    client.deleteAccount("canary-ada@example.com");

    assertThatThrownBy(() -> client.logIn("canary-ada@example.com", "p"))
        .isInstanceOfSatisfying(
            UnexpectedAnswer.class, refusal -> assertThat(refusal.status()).isEqualTo(401));
  }

  @Test
  void doesNotTakeAWrongAnswerForADeletion() throws Exception {
    client.signUp("canary-ada@example.com", "p");
    switchOn("{\"path\":\"/users\",\"body\":\"oops\"}");

    assertThatThrownBy(() -> client.deleteAccount("canary-ada@example.com"))
        .isInstanceOf(UnexpectedAnswer.class)
        .hasMessage("DELETE /users/canary-ada@example.com: expected: 204 but was: 200. oops");
  }

  private void switchOn(String fault) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(shop.url() + "/faults"))
            .PUT(BodyPublishers.ofString(fault))
            .build();
    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
  }
}
