package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command on the page of a run does what the run did, from any directory. */
class RepeatedRunJarTests {

  private static final String CONFIGURED =
      """
      @CanarySuite(every = "1h") class ConfiguredCanary {
        @Step void look(
            @ConfigValue("shop.url") String url,
            @ConfigValue("shop.token") String token,
            @ConfigValue("shop.pin") String pin) {
          if (!(url + token + pin).equals("http://shops3same1234")) throw new AssertionError(url + token + pin);
        }
      }
      """;
  private static final String FAILING =
      """
      @CanarySuite(every = "1h") class FailingCanary {
        @Step void look() { throw new AssertionError("expected: green but was: red"); }
      }
      """;
  private static final String PLAIN =
      """
      import org.junit.jupiter.api.Test;

      class PlainIT { @Test void holds() {} }
      """;
  private static final Pattern COMMAND =
      Pattern.compile("<pre id=\"command\"[^>]*>java -jar canary-runtime.jar ([^<]+)</pre>");

  @TempDir static Path directory;
  private static Prober prober;

  @BeforeAll
  static void start() {
    WorkDir workDir = WorkDir.in(directory);
    Path classes = Suites.compile(directory.resolve("my classes"), CONFIGURED, PLAIN);
    Path jar =
        Suites.pack(
            Suites.compile(directory.resolve("built"), FAILING), directory.resolve("failing.jar"));
    workDir.write(
        "canary.yaml",
        """
        canary:
          every: 1h
          suites: { paths: [%s] }
          values: { shop: { url: "http://shop", token: "${SHOP_TOKEN}" } }
        """
            .formatted(jar));
    prober =
        CanaryJar.in(workDir.path())
            .with("SHOP_TOKEN", "s3same")
            .run(
                "--suites=" + classes,
                "--suites=" + jar,
                "--set=canary.suites.classes=PlainIT",
                "--set=canary.values.shop.pin=1234");
  }

  @AfterAll
  static void stop() {
    prober.close();
  }

  @ParameterizedTest
  @CsvSource({"configured, PASSED, 0", "failing, FAILED, 1", "plain-it, PASSED, 0"})
  void comesToTheSameOutcome(String suite, String outcome, int exitCode) throws Exception {
    JsonNode run = prober.awaitRuns(suite, runs -> Prober.countEnded(runs) == 1).get(0);
    assertThat(run.path("outcome").asText()).isEqualTo(outcome);
    String page = prober.get("/runs/" + run.path("id").asText()).body();

    Process repeated = shell(command(page));

    String printed = new String(repeated.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(repeated.waitFor()).as(printed).isEqualTo(exitCode);
    assertThat(printed).contains("1 " + outcome.toLowerCase(Locale.ROOT) + " in ");
    assertThat(page).contains("<code>SHOP_PIN, SHOP_TOKEN</code>").doesNotContain("s3same");
  }

  private static String command(String page) {
    Matcher command = COMMAND.matcher(page);
    assertThat(command.find()).as(page).isTrue();
    return command.group(1).replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&");
  }

  private static Process shell(String arguments) throws IOException {
    String command = "%s -jar %s %s".formatted(CanaryJar.java(), CanaryJar.FILE, arguments);
    var builder =
        new ProcessBuilder("sh", "-c", command)
            .directory(directory.toFile())
            .redirectErrorStream(true);
    builder.environment().put("SHOP_TOKEN", "s3same");
    builder.environment().put("SHOP_PIN", "1234");
    return builder.start();
  }
}
