package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is told of settings that do not fit the suites there are. */
class SuiteSettingsProblemTests {

  private static final String SHOP = "@CanarySuite class ShopCanary { @Step void sells() {} }";

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

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
        lab.classes(
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
  void onlyExcludedSuites() throws Exception {
    lab.suites(SHOP).set("canary.suites.exclude", "shop");

    assertThat(lab.problem())
        .isEqualTo(
            "All suites in DIR/classes are excluded, so there is nothing to run. Take one out of"
                + " canary.suites.exclude.");
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
}
