package dev.canary.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the other tests here are about. */
class InstalledEngineJarTests {

  @Test
  void isTheOneOfThisBuild() throws IOException, URISyntaxException {
    String version = Build.value("canary");
    Path built =
        Path.of(CanarySuite.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path installed =
        Path.of(
            Build.value("repository"),
            "dev/canary/canary-engine/%s/canary-engine-%1$s.jar".formatted(version));

    assertThat(Files.mismatch(built, installed))
        .as("The engine in the local repository is an older one. Build with 'mvn install'.")
        .isEqualTo(-1);
  }
}
