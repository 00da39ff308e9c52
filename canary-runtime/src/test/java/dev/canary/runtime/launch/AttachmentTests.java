package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Suites that attach files. */
class AttachmentTests {

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  @Test
  void passesThoughNobodyKeepsWhatItAttaches() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void sells(CanaryContext canary) {
            canary.attach("receipt.txt", "text/plain", new byte[] {42});
            canary.attach("receipt.txt", "text/plain", new byte[] {42});
          }
        }
        """);

    assertThat(lab.launch().end("shop").outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void writesIntoADirectoryThatIsGoneAfterTheLaunch() throws Exception {
    Path root;
    try (var scratch = new ScratchDirectory()) {
      root = scratch.getRootDirectory();
      Files.writeString(Files.createDirectory(root.resolve("1")).resolve("receipt.txt"), "paid");
      assertThat(root).isDirectory();
    }

    assertThat(root).doesNotExist();
  }
}
