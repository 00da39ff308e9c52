package dev.canary.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SettingsLoader;
import dev.canary.runtime.config.SuitesSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteCopiesTests {

  @TempDir Path directory;

  @BeforeEach
  void makeTheDirectoryOfTheDatabase() throws IOException {
    Files.createDirectory(directory.resolve("data"));
  }

  private Settings settings(String... paths) {
    return new SettingsLoader(Map.of(), Map.of())
        .load(
            Map.of(
                "canary.work-dir", List.of(directory.toString()),
                "canary.store.path", List.of("data/canary.db"),
                "canary.suites.paths", List.of(paths)));
  }

  private Path write(String file, String content) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.resolve("..").normalize());
    return Files.writeString(path, content);
  }

  /** The settings for a host. */
  private static SuitesSettings copied(SuiteCopies copies, Settings settings) {
    return copies.of(settings.suites(), settings).suites();
  }

  private List<String> contents(Path root) throws IOException {
    List<String> contents = new ArrayList<>();
    try (var files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .sorted()
          .map(root::relativize)
          .map(Path::toString)
          .forEach(contents::add);
    }
    return contents;
  }

  @Test
  void keepWhatAJarWasWhenItIsOverwritten() throws IOException {
    Path jar = write("shop.jar", "old");
    Settings settings = settings("shop.jar");

    try (SuiteCopies copies = SuiteCopies.of(settings)) {
      write("shop.jar", "new");

      Path content = copied(copies, settings).contentOf(jar);
      assertThat(content).hasContent("old").startsWith(directory.resolve("data/canary.db.suites"));
      assertThat(copied(copies, settings).paths()).containsExactly(jar);
    }

    assertThat(directory.resolve("data/canary.db.suites")).doesNotExist();
    assertThat(jar).hasContent("new");
  }

  @Test
  void haveTheJarsOfADirectoryOrAllOfItsClasses() throws IOException {
    write("jars/a.jar", "a");
    write("jars/b.jar", "b");
    write("jars/huge.log", "huge");
    write("classes/com/acme/A.class", "A");
    write("classes/shop.properties", "x");
    Settings settings = settings("jars", "classes");

    try (SuiteCopies copies = SuiteCopies.of(settings)) {
      SuitesSettings suites = copied(copies, settings);

      assertThat(contents(suites.contentOf(directory.resolve("jars"))))
          .containsExactly("a.jar", "b.jar");
      assertThat(contents(suites.contentOf(directory.resolve("classes"))))
          .containsExactly("com/acme/A.class", "shop.properties");
    }
  }

  @Test
  void doNotMakeTheDirectoryOfTheDatabase() throws IOException {
    Files.delete(directory.resolve("data"));
    write("shop.jar", "shop");

    try (SuiteCopies copies = SuiteCopies.of(settings("shop.jar"))) {
      assertThat(copies.problem()).isNotNull();
    }
    assertThat(contents(directory)).containsExactly("shop.jar");
    assertThat(directory.resolve("data")).doesNotExist();
  }

  @Test
  void areNotThereForAPathThatIsNotThere() {
    Settings settings = settings("nothing.jar");

    try (SuiteCopies copies = SuiteCopies.of(settings)) {
      assertThat(copies.problem()).isNull();
      assertThat(copied(copies, settings).contentOf(directory.resolve("nothing.jar")))
          .isEqualTo(directory.resolve("nothing.jar"));
    }
  }

  @Test
  void areNotMadeOfAPathThatHoldsTheDatabase() throws IOException {
    write("A.class", "A");
    Settings settings = settings(".");

    try (SuiteCopies copies = SuiteCopies.of(settings)) {
      assertThat(copies.problem())
          .isEqualTo("java.io.IOException: the copy would be in " + directory);
      assertThat(copies.of(settings.suites(), settings)).isEqualTo(settings);
    }
    assertThat(contents(directory)).containsExactly("A.class");
  }

  @Test
  void deleteThoseOfAnEarlierProberAndNothingElse() throws IOException {
    write("shop.jar", "shop");
    write("data/canary.db", "runs");
    write("data/canary.db.suites/killed/0", "old");
    write("data/other.db.suites/mine/0", "other");

    try (SuiteCopies copies = SuiteCopies.of(settings("shop.jar"))) {
      copies.deleteOthers();

      assertThat(contents(directory))
          .containsExactly(
              "data/canary.db",
              "data/canary.db.suites/" + copies.directory().getFileName() + "/0",
              "data/other.db.suites/mine/0",
              "shop.jar");
    }
  }

  @Test
  void leaveThoseOfAnotherGenerationAlone() throws IOException {
    write("shop.jar", "shop");
    SuiteCopies old = SuiteCopies.of(settings("shop.jar"));
    SuiteCopies next = SuiteCopies.of(settings("shop.jar"));

    old.close();

    assertThat(next.directory().resolve("0")).hasContent("shop");
    next.close();
  }
}
