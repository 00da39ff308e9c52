package dev.canary.runtime.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hidden in what suites print, log and attach. */
class EvidenceRedactionTests {

  private static final String SUITES =
      """
      class Shop implements CanaryEnvironment {
        Shop(@ConfigValue(value = "shop.pin", secret = true) String pin) {}
        @Override public void deploy() {}
        @Override public void delete() {}
      }
      class Basis {
        @Step void first(@ConfigValue(value = "basis.code", secret = true) String code) {}
      }
      @CanarySuite class ShopCanary extends Basis {
        ShopCanary(@ConfigValue(value = "shop.code", secret = true, orElse = "0r-else") String code,
            Shop shop) {}
        @Step void sells(@ConfigValue("shop.api-key") String key) {}
        @Step void asks(@ConfigValue("shop.url") String url) {}
        @Step void wants(@ConfigValue("x-internal-name") String url) {}
        @Step void knows(@ConfigValue(value = "file.code", secret = true) String url) {}
        @Cleanup void closes(@ConfigValue(value = "shop.broom", secret = true) String broom) {}
      }
      """;

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  private Secrets secrets(Map<String, String> environment) throws IOException {
    lab.suites(SUITES)
        .set("canary.redact", "^x-internal-")
        .yaml(
            """
            canary.values:
              shop: { pin: p1n, code: "sh0p code", api-key: k3y!, url: "http://shop", broom: br00m }
              basis.code: b4sis
              x-internal-name: in-house
              unused: { session: s3ssion, token: "true", keyring: 123 }
            """);
    Files.writeString(lab.dir().resolve("classes/junit-platform.properties"), "file.code = f1le");
    return SecretReader.read(lab.catalog(), lab.settings(), environment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p1n",
        "sh0p code",
        "sh0p+code",
        "sh0p%20code",
        "0r-else",
        "b4sis",
        "k3y!",
        "in-house",
        "f1le",
        "s3ssion"
      })
  void hidesWhatIsSecretByDeclarationOrByName(String secret) throws Exception {
    assertThat(secrets(Map.of()).hideIn("it is <" + secret + ">")).isEqualTo("it is <[REDACTED]>");
  }

  @Test
  void showsWhatIsNotSecret() throws Exception {
    String text = "http://shop 123 true https://auth.example.com/login";

    assertThat(secrets(Map.of()).hideIn(text)).isEqualTo(text);
  }

  @Test
  void hidesWhatTheEnvironmentHasForSuites() throws Exception {
    assertThat(secrets(Map.of("SHOP_PIN", "fr0m-env")).hideIn("fr0m-env and p1n"))
        .isEqualTo("[REDACTED] and [REDACTED]");
  }

  @Test
  void hidesEachLineOfASecretOfSeveralLines() throws Exception {
    String key = "-----BEGIN KEY-----\nMIIEvQIBADAN\nZm9v\n-----END KEY-----";

    Secrets secrets = secrets(Map.of("SHOP_PIN", key));

    assertThat(secrets.hideIn("MIIEvQIBADAN")).isEqualTo("[REDACTED]");
    assertThat(secrets.hideIn(key)).isEqualTo("[REDACTED]");
    assertThat(secrets.hideIn("Zm9v")).isEqualTo("Zm9v");
  }

  @Test
  void hidesSensitiveFieldsOfJsonInLogs() throws Exception {
    assertThat(secrets(Map.of()).hideIn("got {\"token\":\"abc\",\"price\":7}"))
        .isEqualTo("got {\"token\":\"[REDACTED]\",\"price\":7}");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, true",
    "TEXT/HTML; charset=utf-8, true",
    "application/json, true",
    "application/problem+json; charset=utf-8, true",
    "application/xml, true",
    "image/svg+xml, true",
    "application/x-www-form-urlencoded, true",
    "image/png, false",
    "application/jsonish, false"
  })
  void hidesSecretsInFilesOfTextAlone(String mediaType, boolean hidden) throws Exception {
    byte[] file = secrets(Map.of()).hideInFile(mediaType, "pin p1n".getBytes(UTF_8)).bytes();

    assertThat(new String(file, UTF_8)).isEqualTo(hidden ? "pin [REDACTED]" : "pin p1n");
  }

  @Test
  void keepsEveryOtherByteOfATextThatIsNoUtf8() throws Exception {
    byte[] latin = "Zürich p1n".getBytes(ISO_8859_1);

    byte[] shown = secrets(Map.of()).hideInFile("text/plain", latin).bytes();

    assertThat(shown).isEqualTo("Zürich [REDACTED]".getBytes(ISO_8859_1));
  }

  @Test
  void leavesJsonOfTheEngineJson() throws Exception {
    Secrets secrets = secrets(Map.of("SHOP_PIN", "200"));

    assertThat(secrets.hideInJson("{\"status\":200,\"body\":\"all 200\",\"a\":[1.5,null,true]}"))
        .isEqualTo("{\"status\":200,\"body\":\"all [REDACTED]\",\"a\":[1.5,null,true]}");
  }

  @Test
  void findsWhatIsEscapedTwice() throws Exception {
    Secrets secrets = secrets(Map.of("SHOP_PIN", "a\"b"));

    assertThat(secrets.hideInJson("{\"message\":\"{\\\"pin\\\":\\\"a\\\\\\\"b\\\"}\"}"))
        .isEqualTo("{\"message\":\"{\\\"pin\\\":\\\"[REDACTED]\\\"}\"}");
  }

  @Test
  void takesTextsOfAnyLength() throws Exception {
    String json = "[\"%s p1n\"]".formatted("x".repeat(21_000_000));

    assertThat(secrets(Map.of()).hideInJson(json)).endsWith("x [REDACTED]\"]");
  }

  @Test
  void cutsLongLinesWithoutShowingTheBeginningOfASecret() throws Exception {
    Secrets secrets = secrets(Map.of("SHOP_PIN", "a-very-long-secret"));

    String shown = secrets.hideInBeginning("x".repeat(100) + " a-very-lo");

    assertThat(shown).isEqualTo("x".repeat(100) + " [REDACTED]");
  }
}
