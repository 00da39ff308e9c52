package dev.canary.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;

/** The engine on the JUnit of its users, which need not be the one it was compiled against. */
class JUnitVersionTests {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.canary.api", "dev.canary.engine", "dev.canary.environments");

  /** Otherwise a run on another version could pass without having been one. */
  @Test
  void isTheOneThatTheBuildAskedFor() {
    String jupiter = System.getProperty("test.junit", "");
    String platform = jupiter.startsWith("5.") ? jupiter.replaceFirst("5", "1") : jupiter;

    assertThat(RunningJUnit.versionOf(Test.class)).isEqualTo(jupiter);
    assertThat(RunningJUnit.versionOf(TestEngine.class)).isEqualTo(platform);
    assertThat(RunningJUnit.versionOf(Launcher.class)).isEqualTo(platform);
    assertThat(RunningJUnit.versionOf(ReflectionSupport.class)).isEqualTo(platform);
  }

  @Test
  void hasAllThatTheEngineUsesExceptForItsCancellation() {
    assertThat(accessesToJUnit()).hasSizeGreaterThan(100);

    List<String> missing =
        accessesToJUnit().stream()
            .filter(access -> access.getTarget().resolveMember().isEmpty())
            .filter(access -> !access.getOriginOwner().isEquivalentTo(Cancellation.class))
            .map(JavaAccess::getDescription)
            .toList();

    assertThat(missing).isEmpty();
  }

  @Test
  void hasAllClassesThatTheEngineNamesExceptForItsCancellation() {
    List<String> missing =
        MODULE.stream()
            .filter(origin -> !origin.isEquivalentTo(Cancellation.class))
            .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(JUnitVersionTests::isOfJUnit)
            .map(JavaClass::getName)
            .distinct()
            .filter(name -> ReflectionSupport.tryToLoadClass(name).toOptional().isEmpty())
            .toList();

    assertThat(missing).isEmpty();
  }

  private static List<JavaAccess<?>> accessesToJUnit() {
    Stream<JavaAccess<?>> accesses =
        MODULE.stream().flatMap(origin -> origin.getAccessesFromSelf().stream());
    return accesses.filter(access -> isOfJUnit(access.getTargetOwner())).toList();
  }

  private static boolean isOfJUnit(JavaClass target) {
    return target.getPackageName().startsWith("org.junit.");
  }
}
