package dev.canary.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page about security tells people to configure. */
class SecurityDocumentationTests {

  private static final Path PAGE = Path.of("../docs/security.md");
  private static final Pattern YAML = Pattern.compile("(?ms)^( *)```yaml$(.*?)^ *```$");

  @TempDir Path workDir;

  static Stream<String> examples() {
    try {
      return YAML.matcher(Files.readString(PAGE)).results().map(it -> it.group(2).stripIndent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void hasExamples() {
    assertThat(examples()).hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isAllowed(String example) {
    WebSettings web =
        new ConfigFixture(workDir)
            .environment(
                "ALICE_HASH", "$2b$12$usDzobp1fTR2.wN/0ivLe.3hBMNUVyJ5XDjUmz5wM4qyTbQpn28HK")
            .environment("DEPLOYMENT_TOKEN", "a-token-of-16-characters")
            .yaml(example)
            .load()
            .web();

    AccessSettings access = web.access();
    assertThat(
            List.of(
                access.users().isEmpty(),
                access.tokens().isEmpty(),
                access.closed().isEmpty(),
                web.findTls().isEmpty()))
        .contains(false);
  }
}
