package dev.canary.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigErrorTests {

  @TempDir Path workDir;

  private ConfigFixture config;

  @BeforeEach
  void makeConfig() {
    config = new ConfigFixture(workDir);
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    config
        .flag("canary.nope", "1")
        .environment("CANARY_TIMEOUT", "0s")
        .systemProperty("canary.web.host", " ")
        .yaml(
            """
            canary:
              evrey: 5m
              web: { port: eighty }
              values: { token: "${SHOP_TOKEN}" }
            """);

    assertThat(config.error().lines())
        .containsExactlyInAnyOrder(
            "canary.nope on the command line is not a known key; did you mean canary.name?",
            "canary.evrey in canary.yaml line 2 is not a known key; did you mean canary.every?",
            "canary.timeout in the environment (CANARY_TIMEOUT) is \"0s\"; it has to be a duration"
                + " of more than zero, such as 500ms, 10s, 5m or 1h30m.",
            "canary.web.host in the system properties is \" \"; it has to be a text.",
            "canary.web.port in canary.yaml line 3 is \"eighty\"; it has to be a whole number from"
                + " 0 to 65535.",
            "canary.values.token in canary.yaml line 4 needs the environment variable SHOP_TOKEN,"
                + " which is not set; set it, or write ${SHOP_TOKEN:default}.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "every | 5x | a duration of more than zero, such as 500ms, 10s, 5m or 1h30m",
        "every | -5s | a duration of more than zero, such as 500ms, 10s, 5m or 1h30m",
        "every | 1 minute | a duration of more than zero, such as 500ms, 10s, 5m or 1h30m",
        "max-launches | 0 | a whole number from 1 to 10000",
        "isolation | jvm | process or none",
        "isolation | NONE | process or none",
        "web.port | 65536 | a whole number from 0 to 65535",
        "web.port | -1 | a whole number from 0 to 65535",
        "web.port | 0x50 | a whole number from 0 to 65535",
        "web.base-url | canary.example.com | an address such as https://canary.example.com",
        "web.base-url | ftp://example.com | an address such as https://canary.example.com",
        "web.base-url | http://a b | an address such as https://canary.example.com",
        "store.max-size | 2G | a size of more than zero, such as 500MB or 2GB",
        "store.max-size | 0MB | a size of more than zero, such as 500MB or 2GB",
        "store.path | `` | a path",
        "name | `` | a text",
        "suites.overrides.a.paused | yes | true or false",
        "suites.overrides.a.fail-after | 3 of 2"
            + " | a number of runs such as 3, or two such as 2 of 3",
        "once.fail-on | never | failed or degraded",
      })
  void saysWhatAValueHasToBe(String key, String value, String allowed) {
    config.yaml("canary.%s: \"%s\"".formatted(key, value));

    assertThat(config.error())
        .isEqualTo(
            "canary.%s in canary.yaml line 1 is \"%s\"; it has to be %s."
                .formatted(key, value, allowed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "redact | ( | a regular expression such as (?i)^x-internal-.*",
        "once.labels | version | a name and a value such as version=1.2",
      })
  void saysWhatAnEntryHasToBe(String key, String entry, String allowed) {
    config.yaml("canary:\n  %s: [\"%s\"]".formatted(key, entry));

    assertThat(config.error())
        .isEqualTo(
            "canary.%s in canary.yaml line 2 has the entry \"%s\"; each entry has to be %s."
                .formatted(key, entry, allowed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "canary: { port: 1 } | canary.port | canary.web.port",
        "canary: { webb: { port: 1 } } | canary.webb | canary.web",
        "canary: { web: { prot: 1 } } | canary.web.prot | canary.web.port",
        "canary: { suites: { overrides: { a: { pause: true } } } }"
            + " | canary.suites.overrides.a.pause | canary.suites.overrides.a.paused",
        "web: { port: 1 } | web | canary.web",
        "cannary: { name: x } | cannary | canary",
      })
  void namesTheKnownKeyThatIsNearest(String yaml, String key, String nearest) {
    config.yaml(yaml);

    assertThat(config.error())
        .isEqualTo(
            "%s in canary.yaml line 1 is not a known key; did you mean %s?"
                .formatted(key, nearest));
  }

  @Test
  void namesTheKeyThatLacksItsRoot() {
    config.flag("web.port", "1");

    assertThat(config.error())
        .isEqualTo(
            "web.port on the command line is not a known key; did you mean canary.web.port?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "canary: { web: { port: [1] } } | canary.web.port in canary.yaml line 1 is a list;"
            + " it has to be a whole number from 0 to 65535.",
        "canary: { web: { port: { a: 1 } } } | canary.web.port in canary.yaml line 1 is a section;"
            + " it has to be a whole number from 0 to 65535.",
        "canary: { web: { port: } } | canary.web.port in canary.yaml line 1 has no value;"
            + " it has to be a whole number from 0 to 65535.",
        "canary: { suites: { paths: a.jar } } | canary.suites.paths in canary.yaml line 1 is a"
            + " single value; it has to be a list such as [a, b], each entry a path.",
        "canary: { suites: { paths: [[a]] } } | canary.suites.paths in canary.yaml line 1 has a"
            + " list or a section as an entry; each has to be a text.",
        "canary: { suites: { paths: [a, ''] } } | canary.suites.paths in canary.yaml line 1 has an"
            + " empty entry; fill it or take it out.",
        "canary: { suites: { overrides: { a: 5m } } } | canary.suites.overrides.a in canary.yaml"
            + " line 1 is not a section; it has to have keys of its own below it.",
        "canary: 5m | canary in canary.yaml line 1 is not a section;"
            + " it has to have keys of its own below it.",
        "canary: { values: { a: [b] } } | canary.values.a in canary.yaml line 1 is a list;"
            + " it has to be a single text (\"\" is the empty one).",
        "canary: { values: { a: !b } } | canary.values.a in canary.yaml line 1 begins with an"
            + " exclamation mark; put the value in quotes.",
        "canary: { values: { a: &x { b: *x } } } | canary.values.a in canary.yaml line 1 contains"
            + " itself; write it out.",
        "canary: { suites: { overrides: { a: &a { paused: true }, b: { <<: *a } } } }"
            + " | canary.suites.overrides.b.<< in canary.yaml line 1 merges another section;"
            + " write its keys out.",
        "canary: { [a]: b } | canary.yaml line 1 has a list or a section as a key;"
            + " a key has to be a single word.",
        "[canary] | canary.yaml has no keys; the first one has to be \"canary:\","
            + " and all others stand below it.",
      })
  void saysWhatIsWrongWithTheShapeOfTheFile(String yaml, String message) {
    config.yaml(yaml);

    assertThat(config.error()).isEqualTo(message);
  }

  @Test
  void namesBothPlacesOfAKeyThatIsThereTwice() {
    config.yaml("canary:\n  name: a\n  every: 1m\n  name: b\n");

    assertThat(config.error())
        .isEqualTo(
            "canary.name in canary.yaml line 4 stands there a second time, after line 2;"
                + " keep one.");
  }

  @Test
  void namesLineAndColumnOfWhatIsNotYaml() {
    config.yaml("canary:\n  web: { port: 1\n  name: x\n");

    assertThat(config.error())
        .isEqualTo("canary.yaml line 3, column 7 is not YAML: expected ',' or '}', but got :.");
  }

  @Test
  void namesACharacterThatYamlDoesNotKnow() {
    config.yaml("canary:\n  name: a\u0007b\n");

    assertThat(config.error())
        .isEqualTo("canary.yaml is not YAML: it has the character U+0007, which is not allowed.");
  }

  @Test
  void saysThatAFileIsNotText() throws Exception {
    Files.write(
        workDir.resolve("canary.yaml"), "name: \u00e9".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(config.error()).isEqualTo("canary.yaml is not text in UTF-8; save it as such.");
  }

  @Test
  void saysThatAFileCannotBeRead() throws Exception {
    Files.createDirectory(workDir.resolve("canary.yaml"));

    assertThat(config.error())
        .isEqualTo(
            "canary.yaml cannot be read (java.io.IOException: Is a directory);"
                + " make it a readable file.");
  }

  @Test
  void wantsTheFileThatIsNamed() {
    config.flag("canary.config", "nope.yaml");

    assertThat(config.error())
        .isEqualTo(
            "The configuration file %s is not there; create it, or name another with --config."
                .formatted(workDir.resolve("nope.yaml")));
  }

  @Test
  void wantsAWorkingDirectory() {
    config.flag("canary.work-dir", workDir + "/nope");

    assertThat(config.error())
        .isEqualTo(
            "The working directory %s/nope is not a directory; create it, or name another with"
                    .formatted(workDir)
                + " --work-dir.");
  }

  @Test
  void refusesInTheFileWhatLeadsToTheFile() {
    config.yaml("canary: { config: x.yaml }");

    assertThat(config.error())
        .isEqualTo(
            "canary.config in canary.yaml line 1 comes too late, since it tells where the file is;"
                + " use --config or CANARY_CONFIG.");
  }

  @Test
  void refusesSeveralValuesWhereOneIsWanted() {
    config.flag("canary.web.port", "1", "2");

    assertThat(config.error())
        .isEqualTo("canary.web.port on the command line is given 2 times; give it once.");
  }

  @Test
  void refusesAnEmptyEntryOnTheCommandLine() {
    config.flag("canary.suites.paths", "a.jar", "");

    assertThat(config.error())
        .isEqualTo(
            "canary.suites.paths on the command line has an empty entry;"
                + " fill it or take it out.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary: { suites: { overrides: { token: { every: hunter2 } } } }",
        "canary: { web: { password: hunter2 } }",
        "canary: { values: { password: [hunter2] } }",
        "canary: { values: { password: *hunter2 } }",
        "canary: { values: { password: !hunter2 x } }",
        "canary: { values: { password: !hunter2!x } }",
        "canary: { values: { password: @hunter2 } }",
        "canary: { values: { password: 'hunter2 } }",
        "canary: { values: { password: hunter2: x } }",
        "canary: { values: { password: hunter2 }, name: }",
        "canary: { values: { password: '${UNSET}hunter2' } }",
      })
  void neverShowsASecret(String yaml) {
    config.yaml(yaml);

    assertThat(config.error()).isNotBlank().doesNotContain("hunter2");
  }

  @Test
  void showsInsteadOfASecretThatItIsOne() {
    config.yaml("canary.suites.overrides.token.every: hunter2");

    assertThat(config.error())
        .isEqualTo(
            "canary.suites.overrides.token.every in canary.yaml line 1 is [REDACTED]; it has to be"
                + " a duration of more than zero, such as 500ms, 10s, 5m or 1h30m.");
  }
}
