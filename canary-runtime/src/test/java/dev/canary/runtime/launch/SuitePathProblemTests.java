package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is told of suite paths that cannot be used. */
class SuitePathProblemTests {

  private static final String SHOP = "@CanarySuite class ShopCanary { @Step void sells() {} }";

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  @Test
  void noSuitePath() {
    assertThat(lab.problem())
        .isEqualTo(
            "There is no suite path, so there is nothing to run. Name one by --suites PATH, or"
                + " under canary.suites.paths in the configuration file.");
  }

  @Test
  void aPathThatIsNotThere() {
    lab.path(lab.dir().resolve("nowhere"));

    assertThat(lab.problem())
        .isEqualTo(
            "The suite path DIR/nowhere does not exist. Name a jar, a directory of classes, or a"
                + " directory of jars.");
  }

  @Test
  void anEmptyDirectory() throws Exception {
    lab.path(Files.createDirectory(lab.dir().resolve("empty")));

    assertThat(lab.problem())
        .isEqualTo(
            "The suite path DIR/empty is empty, so there is nothing to run. Build the suites first,"
                + " or name another path.");
  }

  @Test
  void aFileThatIsNoJar() throws Exception {
    lab.path(SuiteSources.write(lab.dir().resolve("notes.txt"), "buy milk"));

    assertThat(lab.problem())
        .isEqualTo(
            "The suite path DIR/notes.txt cannot be read as a jar (zip END header not found). Name a"
                + " jar, a directory of classes, or a directory of jars.");
  }

  @Test
  void aBrokenJarBesideOthers() throws Exception {
    SuiteSources.jar(lab.dir().resolve("jars/shop.jar"), lab.classes("shop", SHOP));
    SuiteSources.write(lab.dir().resolve("jars/till.jar"), "half a download");
    lab.path(lab.dir().resolve("jars"));

    assertThat(lab.problem())
        .isEqualTo(
            "The suite path DIR/jars/till.jar cannot be read as a jar (zip END header not found)."
                + " Name a jar, a directory of classes, or a directory of jars.");
  }

  @Test
  void aClassFileThatIsNone() throws Exception {
    lab.suites(SHOP);
    SuiteSources.write(lab.dir().resolve("classes/suites/Odd.class"), "no class");

    assertThat(lab.problem())
        .startsWith("The class file DIR/classes/suites/Odd.class cannot be read (")
        .endsWith("). Build it anew, or take it out.");
  }

  @Test
  void noSuites() throws Exception {
    lab.suites("class Till {}");

    assertThat(lab.problem())
        .isEqualTo(
            "There is no suite in DIR/classes, so there is nothing to run. Annotate a class with"
                + " @CanarySuite, or name a test class under canary.suites.classes.");
  }

  @Test
  void severalPathsAtOnce() throws Exception {
    lab.path(lab.dir().resolve("one")).path(lab.dir().resolve("two"));

    assertThat(lab.problem().lines()).hasSize(2);
  }

  @Test
  void anEngineThatCannotBeLoaded() throws Exception {
    lab.suites(SHOP);
    SuiteSources.write(
        lab.dir().resolve("classes/META-INF/services/org.junit.platform.engine.TestEngine"),
        "suites.NoEngine");

    assertThat(lab.problem())
        .isEqualTo(
            "A test engine in DIR/classes cannot be loaded (org.junit.platform.engine.TestEngine:"
                + " Provider suites.NoEngine not found). Put the libraries that it needs beside it,"
                + " or take it out.");
  }

  @Test
  void platformPropertiesThatAnEngineRefuses() throws Exception {
    lab.suites(SHOP);
    SuiteSources.write(
        lab.dir().resolve("classes/junit-platform.properties"), "canary.parallelism = some");

    assertThat(lab.problem())
        .isEqualTo(
            "The suites in DIR/classes cannot be discovered: The configuration parameter"
                + " canary.parallelism cannot be read: \"some\" is not a whole number from 1 on."
                + " Leave it out for no limit.");
  }
}
