package dev.canary.runtime.launch;

import dev.canary.api.CanarySuite;
import dev.canary.api.Durations;
import dev.canary.api.SuiteDeclaration;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuitePolicy;
import dev.canary.runtime.run.Threshold;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds, loads and checks all suites that the settings name. */
public final class CatalogReader {

  private static final Duration DEFAULT_CLEANUP_TIMEOUT = Duration.ofSeconds(30);

  private final Settings settings;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, LoadedSuite> suites = new TreeMap<>();

  private CatalogReader(Settings settings) {
    this.settings = settings;
  }

  /**
   * Reads the catalog.
   *
   * @throws SuiteException with everything that is wrong
   */
  public static Catalog read(Settings settings) {
    var reader = new CatalogReader(settings);
    reader.read();
    reader.throwIfProblems();
    return new Catalog(reader.suites.values());
  }

  private void read() {
    var platform = new PlatformClassLoader(CatalogReader.class.getClassLoader());
    Map<SuitePath, SuiteSource> sources = new LinkedHashMap<>();
    for (Path path : settings.suites().paths()) {
      collect(() -> SuitePath.of(path))
          .ifPresent(it -> sources.put(it, SuiteSource.load(it, platform)));
    }
    throwIfProblems();
    sources.forEach((path, source) -> collect(() -> readCanaries(path, source)));
    readOthers(List.copyOf(sources.values()));
    if (problems.isEmpty() && suites.isEmpty()) {
      problems.add(noSuites());
    }
  }

  private String noSuites() {
    if (settings.suites().paths().isEmpty()) {
      return "There is no suite path, so there is nothing to run. Name one by --suites PATH, or"
          + " under canary.suites.paths in the configuration file.";
    }
    return "There is no suite in %s, so there is nothing to run. Annotate a class with @CanarySuite,"
            .formatted(settings.suites().paths())
        + " or name a test class under canary.suites.classes.";
  }

  private boolean readCanaries(SuitePath path, SuiteSource source) {
    List<Class<?>> classes = new ArrayList<>();
    for (Path root : path.roots()) {
      for (String name : SuiteScanner.scan(root)) {
        load(name, source).filter(it -> !isExcluded(it)).ifPresent(classes::add);
      }
    }
    add(source, true, classes);
    return true;
  }

  private void readOthers(List<SuiteSource> sources) {
    for (String name : settings.suites().classes()) {
      Optional<SuiteSource> source = sources.stream().filter(it -> has(it, name)).findFirst();
      if (source.isEmpty()) {
        problems.add(
            "The class %s under canary.suites.classes is in none of the suite paths %s. Correct its"
                    .formatted(name, settings.suites().paths())
                + " name, or add the path that holds it.");
      } else {
        load(name, source.get())
            .filter(it -> !it.isAnnotationPresent(CanarySuite.class) && !isExcluded(it))
            .ifPresent(it -> collect(() -> add(source.get(), false, List.of(it))));
      }
    }
  }

  private static boolean has(SuiteSource source, String className) {
    return source.classLoader().getResource(className.replace('.', '/') + ".class") != null;
  }

  private Optional<Class<?>> load(String name, SuiteSource source) {
    try {
      // Initialised, so that what is missing beside the class is missed now and not in a launch.
      return Optional.of(Class.forName(name, true, source.classLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      problems.add(
          "The class %s in %s cannot be loaded (%s). Put the libraries that it needs beside it."
              .formatted(name, source.path(), e));
      return Optional.empty();
    }
  }

  private boolean isExcluded(Class<?> type) {
    List<String> exclude = settings.suites().exclude();
    return exclude.contains(type.getName()) || exclude.contains(SuiteDeclaration.of(type).id());
  }

  private boolean add(SuiteSource source, boolean isCanary, List<Class<?>> classes) {
    if (classes.isEmpty()) {
      return false;
    }
    Map<String, Discovery.Found> found = Discovery.discover(source, isCanary, classes, Map.of());
    for (Class<?> type : classes) {
      Discovery.Found inside = found.get(type.getName());
      if (inside == null) {
        problems.add(
            "The class %s in %s holds no test that an engine could run. Annotate its methods, or"
                    .formatted(type.getName(), source.path())
                + " leave it out.");
      } else {
        add(new LoadedSuite(suite(type, source, inside), type, source, isCanary));
      }
    }
    return true;
  }

  private void add(LoadedSuite suite) {
    LoadedSuite other = suites.putIfAbsent(suite.suite().id(), suite);
    if (other != null && other.suiteClass() != suite.suiteClass()) {
      problems.add(
          "The suites %s and %s have the same id, \"%s\". Give one of them another by"
                  .formatted(
                      other.suite().className(), suite.suite().className(), suite.suite().id())
              + " @CanarySuite(id = …).");
    }
  }

  private Suite suite(Class<?> type, SuiteSource source, Discovery.Found found) {
    SuiteDeclaration declaration = SuiteDeclaration.of(type);
    return new Suite(
        declaration.id(),
        declaration.name(),
        type.getName(),
        source.path().toString(),
        found.tags(),
        found.steps(),
        declaration.dependsOn().stream().map(it -> SuiteDeclaration.of(it).id()).toList(),
        settings.suites().override(declaration.id()).applyTo(policy(type, declaration)));
  }

  private SuitePolicy policy(Class<?> type, SuiteDeclaration declaration) {
    CanarySuite suite = declaration.annotation().orElse(null);
    Duration timeout = settings.launches().timeout();
    if (suite == null) {
      return new SuitePolicy(
          null, timeout, DEFAULT_CLEANUP_TIMEOUT, Threshold.ONE, Threshold.ONE, false);
    }
    return new SuitePolicy(
        suite.every().isEmpty() ? null : Durations.parse(suite.every()),
        suite.timeout().isEmpty() ? timeout : Durations.parse(suite.timeout()),
        suite.cleanupTimeout().isEmpty()
            ? DEFAULT_CLEANUP_TIMEOUT
            : Durations.parse(suite.cleanupTimeout()),
        threshold(type, "failAfter", suite.failAfter()),
        threshold(type, "recoverAfter", suite.recoverAfter()),
        false);
  }

  private Threshold threshold(Class<?> type, String attribute, String text) {
    try {
      return Threshold.parse(text);
    } catch (IllegalArgumentException e) {
      problems.add(
          "The %s of suite %s cannot be used: %s"
              .formatted(attribute, type.getName(), e.getMessage()));
      return Threshold.ONE;
    }
  }

  /** Goes on after a problem, so that all are told at once. */
  private <T extends @Nullable Object> Optional<T> collect(Supplier<T> action) {
    try {
      return Optional.ofNullable(action.get());
    } catch (SuiteException e) {
      problems.add(e.getMessage());
      return Optional.empty();
    }
  }

  private void throwIfProblems() {
    if (!problems.isEmpty()) {
      throw new SuiteException(problems);
    }
  }
}
