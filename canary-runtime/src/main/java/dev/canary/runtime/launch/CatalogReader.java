package dev.canary.runtime.launch;

import dev.canary.api.CanarySuite;
import dev.canary.api.SuiteDeclaration;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.Suite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds, loads and checks all suites that the settings name. Runs no code of theirs. */
public final class CatalogReader {

  private final Settings settings;
  private final Problems problems = new Problems();
  private final PolicyReader policies;
  private final SuiteNames names = new SuiteNames();
  private final Map<String, LoadedSuite> suites = new TreeMap<>();

  private CatalogReader(Settings settings) {
    this.settings = settings;
    this.policies = new PolicyReader(settings, problems);
  }

  /**
   * Reads the catalog.
   *
   * @throws SuiteException with everything that is wrong
   */
  public static Catalog read(Settings settings) {
    var reader = new CatalogReader(settings);
    reader.read();
    return new Catalog(reader.suites.values());
  }

  private void read() {
    List<SuiteSource> sources = load(settings.suites().paths());
    problems.throwIfAny();
    sources.forEach(this::readCanaries);
    settings.suites().classes().forEach(name -> readOther(name, sources));
    problems.throwIfAny();
    if (suites.isEmpty()) {
      throw new SuiteException(noSuites());
    }
    names.check(settings.suites(), problems);
    problems.throwIfAny();
  }

  private List<SuiteSource> load(List<Path> paths) {
    var platform = new PlatformClassLoader(CatalogReader.class.getClassLoader());
    return paths.stream()
        .distinct()
        .flatMap(path -> problems.collect(() -> look(path)).stream())
        .flatMap(path -> problems.collect(() -> SuiteSource.load(path, platform)).stream())
        .toList();
  }

  private SuitePath look(Path path) {
    return SuitePath.of(path, settings.suites().contentOf(path));
  }

  private void readCanaries(SuiteSource source) {
    List<Class<?>> classes = new ArrayList<>();
    for (Path root : source.path().roots()) {
      List<String> found = problems.collect(() -> SuiteScanner.scan(root)).orElse(List.of());
      found.forEach(name -> load(name, source).ifPresent(classes::add));
    }
    add(source, true, classes);
  }

  private void readOther(String name, List<SuiteSource> sources) {
    Optional<SuiteSource> source = sources.stream().filter(it -> it.holds(name)).findFirst();
    if (source.isEmpty()) {
      problems.add(
          "The class %s under canary.suites.classes is in none of the suite paths (%s). Correct its"
                  .formatted(name, paths())
              + " name, or add the path that holds it.");
      return;
    }
    load(name, source.get())
        .filter(type -> !type.isAnnotationPresent(CanarySuite.class))
        .ifPresent(type -> add(source.get(), false, List.of(type)));
  }

  /** Loads a class unless it is excluded; what is excluded may be broken. */
  private Optional<Class<?>> load(String name, SuiteSource source) {
    List<String> exclude = settings.suites().exclude();
    Problems concerned = exclude.contains(name) ? new Problems() : problems;
    Optional<Class<?>> loaded = concerned.collect(() -> SuiteClasses.load(name, source));
    names.addClass(name);
    loaded.ifPresent(type -> names.addId(SuiteDeclaration.of(type).id()));
    return loaded.filter(
        type -> !exclude.contains(name) && !exclude.contains(SuiteDeclaration.of(type).id()));
  }

  private void add(SuiteSource source, boolean isCanary, List<Class<?>> classes) {
    int before = problems.count();
    Map<String, Discovery.Found> found = Discovery.discover(source, isCanary, classes, problems);
    boolean isExplained = problems.count() > before;
    for (Class<?> type : classes) {
      Discovery.Found inside = found.getOrDefault(type.getName(), Discovery.Found.NOTHING);
      add(new LoadedSuite(suite(type, source, inside), type, source, isCanary));
      if (!found.containsKey(type.getName()) && !isExplained) {
        problems.add(
            "The class %s in %s holds no test that an engine could run. Annotate its methods, or"
                    .formatted(type.getName(), source.path())
                + " leave it out.");
      }
    }
  }

  private void add(LoadedSuite suite) {
    LoadedSuite other = suites.putIfAbsent(suite.suite().id(), suite);
    if (other != null && !isReported(suite, other)) {
      problems.add(
          "The suites %s in %s and %s in %s have the same id, \"%s\". Give one of them another by"
                  .formatted(
                      other.suite().className(),
                      other.suite().source(),
                      suite.suite().className(),
                      suite.suite().source(),
                      suite.suite().id())
              + " @CanarySuite(id = …), or leave one of them out.");
    }
  }

  /** The engine sees to its own suites within one suite path. */
  private static boolean isReported(LoadedSuite suite, LoadedSuite other) {
    return suite.isCanary()
        && other.isCanary()
        && suite.suite().source().equals(other.suite().source());
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
        declaration.environments().stream().map(Class::getName).toList(),
        policies.read(declaration.id(), type));
  }

  private String noSuites() {
    if (settings.suites().paths().isEmpty()) {
      return "There is no suite path, so there is nothing to run. Name one by --suites PATH, or"
          + " under canary.suites.paths in the configuration file.";
    }
    if (!names.isEmpty()) {
      return "All suites in %s are excluded, so there is nothing to run. Take one out of"
              .formatted(paths())
          + " canary.suites.exclude.";
    }
    return "There is no suite in %s, so there is nothing to run. Annotate a class with @CanarySuite,"
            .formatted(paths())
        + " or name a test class under canary.suites.classes.";
  }

  private String paths() {
    return settings.suites().paths().stream().map(Path::toString).collect(Collectors.joining(", "));
  }
}
