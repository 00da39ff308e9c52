package dev.canary.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.web.Site.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written down of those who change something, or try to. */
class AuditedAccessTests {

  private Site site = Site.withUsers();

  @AfterEach
  void close() {
    site.close();
  }

  private static String[] basic(String user, String password) {
    String pair = user + ":" + password;
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes)};
  }

  @Test
  void keepsViewersFromChangingAnythingAndWritesItDown() {
    Reply pause = site.post("/api/tests/shop/pause", basic("victor", Site.PASSWORD));
    Reply audit = site.get("/api/audit", basic("victor", Site.PASSWORD));

    assertThat(pause.status()).isEqualTo(403);
    assertThat(pause.body()).contains("This takes the role operator, which victor does not have.");
    assertThat(audit.status()).isEqualTo(403);
    assertThat(site.lastEntry())
        .isEqualTo(
            "victor pause shop refused {by=password, refused=This takes the role operator, which"
                + " victor does not have.}");
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer guess, 'The name, the password or the token is wrong.'",
    "Foo bar, 'The header Authorization cannot be read; it has to be Bearer with a token, or Basic"
        + " with name and password.'",
  })
  void writesDownWhatWasWantedByWhomIsNotKnown(String authorization, String refusal) {
    site.post("/api/tests/shop/pause?reason=x", "Authorization", authorization);

    assertThat(site.lastEntry())
        .isEqualTo("anonymous pause shop refused {by=nothing, refused=%s}".formatted(refusal));
  }

  @Test
  void writesDownWhatIsChangedAndWhatIsNot() {
    site.post("/api/tests/shop/pause?reason=new%20shop", Site.TOKEN);
    assertThat(site.lastEntry()).isEqualTo("build pause shop done {by=token, reason=new shop}");
    assertThat(site.audit().get(0).from()).isEqualTo("127.0.0.1");

    site.post("/api/refused", Site.TOKEN);
    assertThat(site.lastEntry())
        .isEqualTo("build refused  refused {by=token, refused=It is running already.}");

    site.post("/api/tests/" + "x".repeat(500) + "/pause");
    assertThat(site.lastEntry()).startsWith("anonymous pause " + "x".repeat(200) + " refused");

    Reply audit = site.get("/api/audit?limit=1", Site.TOKEN);
    assertThat(audit.body())
        .contains(
            "\"who\":\"build\"", "\"action\":\"pause\"", "\"subject\":\"shop\"", "\"done\":true");
  }

  @Test
  void writesDownWhatIsInForceThoughItsAnswerFails() {
    assertThat(site.post("/api/half", Site.TOKEN).status()).isEqualTo(500);

    assertThat(site.lastEntry()).isEqualTo("build mute shop done {by=token}");
  }

  @Test
  void doesNotWriteDownEverythingThatAnybodySends() {
    for (int i = 0; i < 50; i++) {
      assertThat(site.post("/api/tests/shop/pause").status()).isEqualTo(401);
    }

    assertThat(site.audit()).hasSize(5);
  }
}
