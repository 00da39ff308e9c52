package dev.canary.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Finds suites and steps for the selectors that name one: class, method, unique id. */
final class SuiteSelectorResolver implements SelectorResolver {

  private static final Set<String> ENVIRONMENT_ACTS =
      Set.of(EnvironmentActDescriptor.DEPLOY, EnvironmentActDescriptor.DELETE);

  private final CanaryEngineDescriptor root;
  private final Predicate<String> classNameFilter;
  private final DiscoveryIssueReporter reporter;

  SuiteSelectorResolver(
      CanaryEngineDescriptor root,
      Predicate<String> classNameFilter,
      DiscoveryIssueReporter reporter) {
    this.root = root;
    this.classNameFilter = classNameFilter;
    this.reporter = reporter;
  }

  @Override
  public Resolution resolve(ClassSelector selector, Context context) {
    if (!classNameFilter.test(selector.getClassName())) {
      return Resolution.unresolved();
    }
    return resolveSuite(selector.getJavaClass(), context);
  }

  @Override
  public Resolution resolve(MethodSelector selector, Context context) {
    Class<?> suiteClass = selector.getJavaClass();
    return resolveStep(
        suiteClass, selector.getMethodName(), () -> selectClass(suiteClass), context);
  }

  @Override
  public Resolution resolve(UniqueIdSelector selector, Context context) {
    List<UniqueId.Segment> segments = selector.getUniqueId().getSegments();
    int depth = root.getUniqueId().getSegments().size();
    if (segments.size() <= depth) {
      return Resolution.unresolved();
    }
    UniqueId.Segment node = segments.get(depth);
    List<UniqueId.Segment> inside = segments.subList(depth + 1, segments.size());
    return switch (node.getType()) {
      case SuiteDescriptor.SEGMENT ->
          load(node).map(it -> resolveInside(it, inside, context)).orElse(Resolution.unresolved());
      case EnvironmentDescriptor.SEGMENT ->
          load(node)
              .map(it -> resolveEnvironment(it, inside, context))
              .orElse(Resolution.unresolved());
      default -> Resolution.unresolved();
    };
  }

  private static Optional<Class<?>> load(UniqueId.Segment segment) {
    return ReflectionSupport.tryToLoadClass(segment.getValue()).toOptional();
  }

  /** An attempt is what a run makes of its suite, so what is inside stands for the suite's own. */
  private Resolution resolveInside(
      Class<?> suiteClass, List<UniqueId.Segment> inside, Context context) {
    if (!inside.isEmpty() && inside.get(0).getType().equals(AttemptDescriptor.SEGMENT)) {
      return resolveInside(suiteClass, inside.subList(1, inside.size()), context);
    }
    // A cleanup alone would have nothing to clean up.
    if (inside.isEmpty() || inside.get(0).getType().equals(CleanupDescriptor.SEGMENT)) {
      return resolveSuite(suiteClass, context);
    }
    UniqueId suite = SuiteDescriptor.idOf(root, suiteClass);
    return inside.size() == 1 && inside.get(0).getType().equals(StepDescriptor.SEGMENT)
        ? resolveStep(suiteClass, inside.get(0).getValue(), () -> selectUniqueId(suite), context)
        : Resolution.unresolved();
  }

  /** Its deployment and its deletion select each other: neither makes sense alone. */
  private Resolution resolveEnvironment(
      Class<?> type, List<UniqueId.Segment> inside, Context context) {
    boolean isKnown =
        inside.isEmpty()
            || (inside.size() == 1 && ENVIRONMENT_ACTS.contains(inside.get(0).getType()));
    EnvironmentModel model =
        isKnown && NodeReading.isEnvironment(type) ? findEnvironment(type) : null;
    if (model == null) {
      return Resolution.unresolved();
    }
    return context
        .addToParent(it -> Optional.of(new EnvironmentDescriptor(root, model).withActs()))
        .map(SuiteSelectorResolver::select)
        .orElseGet(Resolution::unresolved);
  }

  private static Resolution select(EnvironmentDescriptor environment) {
    environment.select();
    return Resolution.match(Match.exact(environment));
  }

  private Resolution resolveSuite(Class<?> suiteClass, Context context) {
    SuiteModel model = findModel(suiteClass);
    if (model == null) {
      return Resolution.unresolved();
    }
    return context
        .addToParent(it -> Optional.of(new SuiteDescriptor(root, model)))
        .map(suite -> Resolution.match(Match.exact(suite, () -> expand(suite))))
        .orElseGet(Resolution::unresolved);
  }

  /** Adds the steps here, since a selector for each would cost more than the steps themselves. */
  private static Set<ClassSelector> expand(SuiteDescriptor suite) {
    suite.addAllSteps();
    return Set.of();
  }

  private Resolution resolveStep(
      Class<?> suiteClass, String id, Supplier<DiscoverySelector> suite, Context context) {
    SuiteModel model = findModel(suiteClass);
    StepModel step = model == null ? null : model.step(id);
    if (step == null) {
      return Resolution.unresolved();
    }
    return context
        .addToParent(suite, it -> Optional.of(((SuiteDescriptor) it).newStep(step)))
        .map(added -> Resolution.match(Match.exact(added)))
        .orElseGet(Resolution::unresolved);
  }

  private @Nullable SuiteModel findModel(Class<?> suiteClass) {
    return NodeReading.isSuite(suiteClass) ? read(suiteClass).findSuite().orElse(null) : null;
  }

  private @Nullable EnvironmentModel findEnvironment(Class<?> type) {
    return read(type).findEnvironment().orElse(null);
  }

  private NodeReading read(Class<?> type) {
    NodeReading reading = NodeReading.of(type);
    reading.issues().forEach(reporter::reportIssue);
    return reading;
  }
}
