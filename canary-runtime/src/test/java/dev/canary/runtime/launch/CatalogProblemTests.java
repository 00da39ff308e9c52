package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is told of suites that cannot be used. */
class CatalogProblemTests {

  private static final String SHOP = "@CanarySuite class ShopCanary { @Step void sells() {} }";

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  private Path classes(String name, String classes, Path... libraries) throws Exception {
    return SuiteSources.compile(lab.dir().resolve(name), classes, libraries);
  }

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
    SuiteSources.jar(lab.dir().resolve("jars/shop.jar"), classes("shop", SHOP));
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
  void onlyExcludedSuites() throws Exception {
    lab.suites(SHOP).set("canary.suites.exclude", "shop");

    assertThat(lab.problem())
        .isEqualTo(
            "All suites in DIR/classes are excluded, so there is nothing to run. Take one out of"
                + " canary.suites.exclude.");
  }

  @Test
  void aLibraryThatIsMissing() throws Exception {
    Path missing = classes("missing", "class Money {}");
    lab.path(
        classes(
            "classes",
            "@CanarySuite class ShopCanary { private Money price() { return null; }"
                + " @Step void sells() {} }",
            missing));

    assertThat(lab.problem())
        .isEqualTo(
            "The class suites.ShopCanary in DIR/classes cannot be loaded"
                + " (java.lang.NoClassDefFoundError: suites/Money). Put it into one directory with"
                + " the jars of the libraries that it needs, and name that directory as the suite"
                + " path.");
  }

  @Test
  void aSuperclassThatIsMissing() throws Exception {
    Path missing = classes("missing", "class Market {}");
    lab.path(
        classes(
            "classes",
            "@CanarySuite class ShopCanary extends Market { @Step void sells() {} }",
            missing));

    assertThat(lab.problem())
        .startsWith(
            "The class suites.ShopCanary in DIR/classes cannot be loaded"
                + " (java.lang.NoClassDefFoundError: suites/Market).");
  }

  @Test
  void aDependencyThatIsMissing() throws Exception {
    Path missing = classes("missing", "@CanarySuite class CafeCanary { @Step void serves() {} }");
    lab.path(
        classes(
            "classes",
            "@CanarySuite(dependsOn = CafeCanary.class) class ShopCanary { @Step void sells() {} }",
            missing));

    assertThat(lab.problem())
        .startsWith("The class suites.ShopCanary in DIR/classes cannot be loaded (")
        .contains("CafeCanary");
  }

  @Test
  void aClassForANewerJava() throws Exception {
    Path file = classes("classes", SHOP).resolve("suites/ShopCanary.class");
    byte[] bytes = Files.readAllBytes(file);
    int java = Runtime.version().feature();
    bytes[7] = (byte) (java + 1 + 44);
    Files.write(file, bytes);
    lab.path(lab.dir().resolve("classes"));

    assertThat(lab.problem())
        .isEqualTo(
            "The class suites.ShopCanary in DIR/classes is built for a newer Java than %1$d, which"
                    .formatted(java)
                + " runs the prober. Build it with --release %d, or run the prober on a newer Java."
                    .formatted(java));
  }

  @Test
  void aTestClassThatIsNotThere() throws Exception {
    lab.suites(SHOP).set("canary.suites.classes", "suites.TillIT");

    assertThat(lab.problem())
        .isEqualTo(
            "The class suites.TillIT under canary.suites.classes is in none of the suite paths"
                + " (DIR/classes). Correct its name, or add the path that holds it.");
  }

  @Test
  void aTestClassWithoutTests() throws Exception {
    lab.suites(SHOP + "class TillIT { void opens() {} }")
        .set("canary.suites.classes", "suites.TillIT");

    assertThat(lab.problem())
        .isEqualTo(
            "The class suites.TillIT in DIR/classes holds no test that an engine could run."
                + " Annotate its methods, or leave it out.");
  }

  @Test
  void aTestClassOfTwoEngines() throws Exception {
    Path classes =
        classes(
            "classes",
            "class TillIT implements Runnable { @Test void opens() {} public void run() {} }");
    SuiteSources.jar(lab.dir().resolve("jars/till.jar"), classes);
    TinyEngine.writeJar(lab.dir().resolve("jars/engine.jar"));
    lab.path(lab.dir().resolve("jars")).set("canary.suites.classes", "suites.TillIT");

    assertThat(lab.problem())
        .isEqualTo(
            "The class suites.TillIT holds tests of two engines, so its result would be half the"
                + " truth. Move the tests of one of them to another class.");
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

  @Test
  void twoSuitesWithOneIdInOnePath() throws Exception {
    lab.suites(SHOP + "@CanarySuite(id = \"shop\") class CafeCanary { @Step void serves() {} }");

    assertThat(lab.problem())
        .isEqualTo(
            "The suites suites.CafeCanary and suites.ShopCanary have the same id, \"shop\". Give one"
                + " of them another by @CanarySuite(id = …).");
  }

  @Test
  void twoSuitesWithOneIdInTwoPaths() throws Exception {
    lab.path(classes("old", SHOP)).path(classes("new", SHOP));

    assertThat(lab.problem())
        .isEqualTo(
            "The suites suites.ShopCanary in DIR/old and suites.ShopCanary in DIR/new have the same"
                + " id, \"shop\". Give one of them another by @CanarySuite(id = …), or leave one of"
                + " them out.");
  }

  @Test
  void suitesThatDependOnEachOtherInACircle() throws Exception {
    lab.suites(
        """
        @CanarySuite(dependsOn = CafeCanary.class) class ShopCanary { @Step void sells() {} }
        @CanarySuite(dependsOn = ShopCanary.class) class CafeCanary { @Step void serves() {} }
        """);

    assertThat(lab.problem())
        .isEqualTo(
            "Suite suites.CafeCanary depends on itself: suites.CafeCanary, which depends on"
                + " suites.ShopCanary, which depends on the first. None of them could ever start;"
                + " remove one of these dependencies.");
  }

  @Test
  void aThresholdThatIsNone() throws Exception {
    lab.suites("@CanarySuite(failAfter = \"often\") class ShopCanary { @Step void sells() {} }");

    assertThat(lab.problem())
        .isEqualTo(
            "The failAfter of suite suites.ShopCanary cannot be used: \"often\" is not a number of"
                + " runs. Write a number such as 3, or two such as 2 of 3.");
  }

  @Test
  void anOverrideOfASuiteThatIsNotThere() throws Exception {
    lab.suites(SHOP + "@CanarySuite class CafeCanary { @Step void serves() {} }")
        .set("canary.suites.overrides.shops.paused", "true");

    assertThat(lab.problem())
        .isEqualTo(
            "canary.suites.overrides has settings for the suite \"shops\", which does not exist; the"
                + " nearest is \"shop\". Correct the id, or remove the settings.");
  }

  @Test
  void anExclusionOfWhatIsNotThere() throws Exception {
    lab.suites(SHOP).set("canary.suites.exclude", "suites.ShpCanary");

    assertThat(lab.problem())
        .isEqualTo(
            "canary.suites.exclude leaves out \"suites.ShpCanary\", which is neither the id nor the"
                + " class of a suite; the nearest is \"suites.ShopCanary\". Correct the name, or"
                + " remove it.");
  }

  @Test
  void everythingThatIsWrongAtOnce() throws Exception {
    Path missing = classes("missing", "class Money {}");
    lab.path(
        classes(
            "classes",
            """
            @CanarySuite(timeout = "soon") class AlphaCanary { @Step void a() {} }
            @CanarySuite(recoverAfter = "0", timeout = "later") class BetaCanary { @Step void b() {} }
            @CanarySuite class GammaCanary {}
            @CanarySuite class DeltaCanary { @Step void d() {} Money money; }
            """,
            missing));
    lab.set("canary.suites.classes", "suites.TillIT");

    assertThat(lab.problem().lines())
        .hasSize(6)
        .anyMatch(line -> line.startsWith("The timeout of suite suites.AlphaCanary"))
        .anyMatch(line -> line.startsWith("The timeout of suite suites.BetaCanary"))
        .anyMatch(line -> line.startsWith("The recoverAfter of suite suites.BetaCanary"))
        .anyMatch(line -> line.startsWith("Suite suites.GammaCanary has no step"))
        .anyMatch(line -> line.startsWith("The class suites.DeltaCanary"))
        .anyMatch(line -> line.startsWith("The class suites.TillIT"));
  }

  @Test
  void severalPathsAtOnce() throws Exception {
    lab.path(lab.dir().resolve("one")).path(lab.dir().resolve("two"));

    assertThat(lab.problem().lines()).hasSize(2);
  }
}
