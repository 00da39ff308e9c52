package dev.canary.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.web.Site.Reply;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is refused, and not taken for something else. */
class MalformedRequestTests {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PAUSE = "/api/tests/shop/pause";

  private final Site site = Site.withUsers();

  @AfterEach
  void close() {
    site.close();
  }

  private Reply post(String path, String type, String body) {
    Request.Builder request =
        new Request.Builder()
            .url(site.web.url() + path)
            .header("Host", site.host)
            .header(Site.TOKEN[0], Site.TOKEN[1])
            .header("Content-Type", type)
            .post(RequestBody.create(body, (MediaType) null));
    return site.send(request);
  }

  @ParameterizedTest
  @CsvSource({
    "/login, multipart/form-data; boundary=x",
    "/login, multipart/form-data",
    "/login, text/plain",
    "/api/tests/shop/pause, multipart/form-data; boundary=x",
    "/api/tests/shop/pause, application/xml",
    "/query, text/html",
    "/suites/shop/pause, multipart/mixed",
  })
  void areRefusedIfTheirBodyIsOfAnotherKind(String path, String type) {
    Reply reply = post(path, type, "--x\r\n\r\n--x--");

    assertThat(reply.status()).isEqualTo(415);
    assertThat(reply.body())
        .contains(
            "The body is of the type \\\"%s\\\"; send a form, or JSON."
                .formatted(type.split(";", 2)[0]));
  }

  @Test
  void saysWhichKindTheyWereOf() {
    Reply reply = post(PAUSE, "Multipart/Form-Data; boundary=x", "");

    assertThat(reply.body())
        .isEqualTo(
            """
            {"type":"about:blank","title":"Unsupported Media Type","status":415,\
            "detail":"The body is of the type \\"multipart/form-data\\"; send a form, or JSON."}""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/graphql+json", FORM, FORM + "; charset=UTF-8"})
  void areTakenIfTheyAreFormsOrJson(String type) {
    assertThat(post(PAUSE, type, "").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", PAUSE, "/api/suites/shop/pause", "/query", "/suites/shop/mute"})
  void areRefusedIfNobodyKnowsTheirCharacters(String path) {
    for (String type : new String[] {FORM, "application/json"}) {
      for (String charset : new String[] {"charset=foo", "charset=", "charset", "charset=\"\\\""}) {
        Reply reply = post(path, type + "; " + charset, "a=b");

        assertThat(reply.status()).as("%s %s", type, charset).isEqualTo(400);
        assertThat(reply.body())
            .contains(
                "The header Content-Type names a character set that is not known here; send"
                    + " UTF-8.");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/health?tag=%zz", "/health?tag=%", "/health.xml?tag=a%2", "/api/suites?%=x"})
  void areRefusedIfTheirQueryCannotBeDecoded(String path) {
    Reply reply = site.get(path, Site.TOKEN);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body())
        .contains("The query cannot be decoded; % has to be followed by two hexadecimal digits.");
  }

  /** Its parameters would be taken for absent. */
  @Test
  void areRefusedIfNobodyKnowsTheCharactersOfTheirQuery() {
    Reply reply = site.get("/health?tag=core", "Content-Type", "text/plain; charset=foo");

    assertThat(reply.status()).isEqualTo(400);
  }

  @Test
  void areRefusedIfTheirFormCannotBeDecoded() {
    Reply reply = post("/suites/shop/pause", FORM, "hours=%zz");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body())
        .contains("The form cannot be decoded; % has to be followed by two hexadecimal digits.");
  }
}
