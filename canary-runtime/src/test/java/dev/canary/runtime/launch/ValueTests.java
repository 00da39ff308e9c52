package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.SuiteValues;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where the values come from that suites ask for. */
class ValueTests {

  private static final String SUITES =
      """
      @CanarySuite class ShopCanary {
        @Step void reads(CanaryContext canary) {
          for (String key : List.of("test.colour", "path")) {
            canary.publish(key, canary.config(key).orElse("none"));
          }
        }
      }
      @org.junit.jupiter.api.extension.ExtendWith(TillIT.Reader.class)
      class TillIT {
        @Test void reads() {}
        static class Reader implements org.junit.jupiter.api.extension.BeforeEachCallback {
          public void beforeEach(org.junit.jupiter.api.extension.ExtensionContext context) {
            for (String key : List.of("test.colour", "path")) {
              context.publishReportEntry(
                  key, context.getConfigurationParameter(key).orElse("none"));
            }
          }
        }
      }
      """;

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  private String read(String suite, String key) throws Exception {
    lab.suites(SUITES).set("canary.suites.classes", "suites.TillIT");
    return String.valueOf(lab.launch(suite).end(suite).entries().get(key));
  }

  private void configure(String key, String value) throws Exception {
    lab.yaml("canary: { values: { %s: %s } }".formatted(key, value));
  }

  @Test
  void suitesReadTheConfigurationFile() throws Exception {
    configure("test.colour", "green");

    assertThat(read("shop", "test.colour")).isEqualTo("green");
  }

  @Test
  void plainTestsReadTheConfigurationFileAsParameters() throws Exception {
    configure("test.colour", "green");

    assertThat(read("till-it", "test.colour")).isEqualTo("green");
  }

  @Test
  void theEnvironmentComesBeforeTheConfigurationFile() throws Exception {
    configure("path", "green");

    assertThat(read("shop", "path")).isEqualTo(System.getenv("PATH"));
  }

  @Test
  void theEnvironmentComesBeforeTheConfigurationFileForPlainTestsToo() throws Exception {
    configure("path", "green");

    assertThat(read("till-it", "path")).isEqualTo(System.getenv("PATH"));
  }

  @Test
  void theCommandLineComesBeforeTheEnvironment() throws Exception {
    lab.set("canary.values.path", "red");

    assertThat(read("shop", "path")).isEqualTo("red");
  }

  @Test
  void theCommandLineComesBeforeTheEnvironmentForPlainTestsToo() throws Exception {
    lab.set("canary.values.path", "red");

    assertThat(read("till-it", "path")).isEqualTo("red");
  }

  @Test
  void systemPropertiesComeBeforeTheEnvironment() {
    var values = new SuiteValues(Map.of("java.version", "1", "test.colour", "green"), Map.of());

    LaunchParameters parameters =
        LaunchParameters.of(values, Map.of("JAVA_VERSION", "2", "TEST_COLOUR", "blue"));

    assertThat(parameters.others()).containsExactly(Map.entry("test.colour", "blue"));
  }
}
