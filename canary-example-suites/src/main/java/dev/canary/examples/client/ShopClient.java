package dev.canary.examples.client;

import java.util.Map;
import okhttp3.OkHttpClient;

/**
 * The shop for someone who is not logged in.
 *
 * <p>Here and in {@link ShopUser}, every method throws {@link UnexpectedAnswer} when the shop does
 * not answer as it should.
 */
public final class ShopClient {

  private final JsonApi api;

  /**
   * @param url such as {@code http://localhost:8090}
   */
  public ShopClient(OkHttpClient http, String url) {
    this.api = new JsonApi(http, url, Map.of());
  }

  /** Makes an account and logs in. */
  public ShopUser signUp(String email, String password) {
    return logIn(api.post("/sign-up", credentials(email, password)).expect(201));
  }

  /** Logs in. */
  public ShopUser logIn(String email, String password) {
    return logIn(api.post("/login", credentials(email, password)).expect(200));
  }

  private ShopUser logIn(Answer answer) {
    return new ShopUser(api.withToken(answer.as(Session.class).token()));
  }

  /**
   * Deletes an account with everything in it, if it exists. The shop refuses unless the address
   * begins with {@code canary-}.
   */
  public void deleteAccount(String email) {
    Answer answer = api.delete("/users/" + email);
    if (answer.status() != 404) {
      answer.expect(204);
    }
  }

  private static Map<String, String> credentials(String email, String password) {
    return Map.of("email", email, "password", password);
  }

  record Session(String token) {}
}
