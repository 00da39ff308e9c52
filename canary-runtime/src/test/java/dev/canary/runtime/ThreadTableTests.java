package dev.canary.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of threads on the page about the architecture. */
class ThreadTableTests {

  private static final Pattern START =
      Pattern.compile("(?:new Thread|Concurrently\\.start)\\([^;]*;");
  private static final Pattern NAME = Pattern.compile("\"([a-z-]+)\"");

  @Test
  void namesEveryThreadThatIsStarted() throws IOException {
    String page = Files.readString(Path.of("../docs/architecture.md"));
    String table =
        page.substring(page.indexOf("\n## Threads\n"), page.indexOf("\n## Class loading\n"));

    List<String> names =
        Stream.of(Path.of("src/main/java"), Path.of("../canary-engine/src/main/java"))
            .flatMap(ThreadTableTests::sources)
            .flatMap(source -> START.matcher(source).results())
            .map(MatchResult::group)
            .flatMap(start -> NAME.matcher(start).results())
            .map(name -> name.group(1))
            .distinct()
            .toList();

    assertThat(names).contains("canary-scheduler", "store-writer", "store-watch");
    assertThat(names).allSatisfy(name -> assertThat(table).contains(name));
  }

  private static Stream<String> sources(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ThreadTableTests::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
