package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is told of suites that cannot be used. */
class SuiteProblemTests {

  private static final String SHOP = "@CanarySuite class ShopCanary { @Step void sells() {} }";

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  @Test
  void aLibraryThatIsMissing() throws Exception {
    Path missing = lab.classes("missing", "class Money {}");
    lab.path(
        lab.classes(
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
    Path missing = lab.classes("missing", "class Market {}");
    lab.path(
        lab.classes(
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
    Path missing =
        lab.classes("missing", "@CanarySuite class CafeCanary { @Step void serves() {} }");
    lab.path(
        lab.classes(
            "classes",
            "@CanarySuite(dependsOn = CafeCanary.class) class ShopCanary { @Step void sells() {} }",
            missing));

    assertThat(lab.problem())
        .startsWith("The class suites.ShopCanary in DIR/classes cannot be loaded (")
        .contains("CafeCanary");
  }

  @Test
  void aClassForANewerJava() throws Exception {
    Path file = lab.classes("classes", SHOP).resolve("suites/ShopCanary.class");
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
  void twoSuitesWithOneIdInOnePath() throws Exception {
    lab.suites(SHOP + "@CanarySuite(id = \"shop\") class CafeCanary { @Step void serves() {} }");

    assertThat(lab.problem())
        .isEqualTo(
            "The suites suites.CafeCanary and suites.ShopCanary have the same id, \"shop\". Give one"
                + " of them another by @CanarySuite(id = …).");
  }

  @Test
  void twoSuitesWithOneIdInTwoPaths() throws Exception {
    lab.path(lab.classes("old", SHOP)).path(lab.classes("new", SHOP));

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
  void everythingThatIsWrongAtOnce() throws Exception {
    Path missing = lab.classes("missing", "class Money {}");
    lab.path(
        lab.classes(
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
}
