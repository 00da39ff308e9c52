package dev.canary.engine;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.SuiteDeclaration;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.platform.engine.TestTag;

/** Reads a suite class and finds all that is wrong with it. */
final class SuiteReader {

  private static final int MOST_RETRIES = 10;
  private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  private final DeclaredClass suiteClass;
  private final Place place;
  private final SuiteDeclaration declaration;
  private final Set<TestTag> tags;
  private final Problems problems = new Problems();
  private final ClassReader classes;
  private final MethodReader methods;

  SuiteReader(Class<?> type) {
    this.suiteClass = new DeclaredClass(type);
    this.place = Place.suite(suiteClass);
    this.declaration = SuiteDeclaration.of(type);
    this.tags = suiteClass.tags();
    var arguments = new ArgumentReader(suiteClass, problems);
    this.classes = new ClassReader(suiteClass, place, problems, arguments);
    this.methods = new MethodReader(suiteClass, tags, problems, arguments);
  }

  NodeReading read() {
    checkClass();
    checkDependencies();
    Invocable<Constructor<?>> constructor = classes.readConstructor(Place.constructor(suiteClass));
    List<Method> found = suiteClass.methods();
    List<StepModel> steps = readSteps(DeclaredClass.annotatedWith(Step.class, found));
    CleanupModel cleanup = readCleanup(DeclaredClass.annotatedWith(Cleanup.class, found));
    SuiteModel.SuiteRules rules = readRules();
    if (constructor == null || !problems.isEmpty()) {
      return new NodeReading(null, problems.issues());
    }
    var methods = new SuiteModel.SuiteMethods(steps, cleanup);
    return new NodeReading(
        new SuiteModel(
            suiteClass.type(),
            declaration,
            constructor,
            dependsOn(constructor),
            methods,
            rules,
            tags),
        List.of());
  }

  private List<Class<?>> dependsOn(Invocable<Constructor<?>> constructor) {
    Set<Class<?>> all = new LinkedHashSet<>(constructor.dependencies());
    all.addAll(declaration.dependsOn());
    return List.copyOf(all);
  }

  private void checkClass() {
    classes.check();
    if (Modifier.isAbstract(suiteClass.type().getModifiers())) {
      problems.add(
          place,
          "Suite %s is abstract, so it cannot be built. Put @CanarySuite on the classes that"
              + " extend it.",
          suiteClass.name());
    }
    for (Class<?> nested : suiteClass.type().getDeclaredClasses()) {
      if (nested.isAnnotationPresent(Nested.class)) {
        problems.add(
            place,
            "Suite %s has the @Nested class %s, whose steps would never run, since a suite is one"
                + " walk through the system. Move them into the suite, or make it a suite of its"
                + " own that takes %s in its constructor.",
            suiteClass.name(),
            nested.getSimpleName(),
            suiteClass.type().getSimpleName());
      }
    }
    checkId();
  }

  private void checkId() {
    if (!ID.matcher(declaration.id()).matches()) {
      problems.add(
          place,
          "The id \"%s\" of %s cannot be used. Write lower-case letters and digits, with single"
              + " hyphens or dots between them.",
          declaration.id(),
          place);
    }
  }

  private void checkDependencies() {
    for (Class<?> dependency : declaration.dependsOn()) {
      if (NodeReading.isEnvironment(dependency)) {
        problems.add(
            place,
            "Suite %s depends on %s, which is an environment. Take it as a parameter of the"
                + " constructor, and remove it from dependsOn.",
            suiteClass.name(),
            dependency.getName());
      } else if (!dependency.isAnnotationPresent(CanarySuite.class)) {
        problems.add(
            place,
            "Suite %s depends on %s, which is no suite, so it could never start. Annotate %s with"
                + " @CanarySuite, or remove it from dependsOn.",
            suiteClass.name(),
            dependency.getName(),
            dependency.getSimpleName());
      }
    }
  }

  private List<StepModel> readSteps(List<Method> steps) {
    if (steps.isEmpty()) {
      problems.add(
          place,
          "Suite %s has no step, so it would check nothing. Annotate at least one method with"
              + " @Step.",
          suiteClass.name());
    }
    return methods.readSteps(new StepOrder(suiteClass, problems).sort(steps));
  }

  private @Nullable CleanupModel readCleanup(List<Method> cleanups) {
    if (cleanups.size() > 1) {
      problems.add(
          place,
          "Suite %s has %d cleanups (%s), and the engine runs only one. Leave @Cleanup on one of"
              + " them and let it call the others.",
          suiteClass.name(),
          cleanups.size(),
          cleanups.stream().map(Method::getName).sorted().collect(Collectors.joining(", ")));
    }
    return cleanups.isEmpty() ? null : methods.readCleanup(cleanups.get(0));
  }

  private SuiteModel.SuiteRules readRules() {
    CanarySuite suite = declaration.annotation().orElseThrow();
    problems.readDuration(place, "interval (every)", suite.every());
    return new SuiteModel.SuiteRules(
        problems.readDuration(place, "timeout", suite.timeout()),
        problems.readDuration(place, "cleanupTimeout", suite.cleanupTimeout()),
        readRetries(suite.retries()),
        MethodReader.disabledReason(suiteClass.type().getAnnotation(Disabled.class)));
  }

  private int readRetries(int retries) {
    if (retries < 0 || retries > MOST_RETRIES) {
      problems.add(
          place,
          "The retries of %s cannot be %d. Write a number from 0 to %d.",
          place,
          retries,
          MOST_RETRIES);
    }
    return retries;
  }
}
