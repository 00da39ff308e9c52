package dev.canary.engine;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.SuiteDeclaration;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.engine.TestTag;

/** Reads a suite class and finds all that is wrong with it. */
final class SuiteReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  private final SuiteClass suiteClass;
  private final Place place;
  private final SuiteDeclaration declaration;
  private final Set<TestTag> tags;
  private final Problems problems = new Problems();
  private final ArgumentReader arguments = new ArgumentReader(problems);
  private final MethodReader methods;

  SuiteReader(Class<?> type) {
    this.suiteClass = new SuiteClass(type);
    this.place = Place.suite(suiteClass);
    this.declaration = SuiteDeclaration.of(type);
    this.tags = suiteClass.tags();
    this.methods = new MethodReader(suiteClass, tags, problems, arguments);
  }

  SuiteReading read() {
    checkClass();
    checkDependencies();
    Invocable<Constructor<?>> constructor = readConstructor();
    List<Method> found = suiteClass.methods();
    List<StepModel> steps = readSteps(SuiteClass.annotatedWith(Step.class, found));
    CleanupModel cleanup = readCleanup(SuiteClass.annotatedWith(Cleanup.class, found));
    SuiteModel.SuiteRules rules = readRules();
    if (constructor == null || !problems.isEmpty()) {
      return new SuiteReading(null, problems.issues());
    }
    return new SuiteReading(
        new SuiteModel(suiteClass.type(), declaration, constructor, steps, cleanup, rules, tags),
        List.of());
  }

  private void checkClass() {
    int modifiers = suiteClass.type().getModifiers();
    if (Modifier.isPrivate(modifiers)) {
      problems.add(
          place,
          "Suite %s is private, so the engine cannot build it. Remove 'private'; package-private"
              + " is enough.",
          suiteClass.name());
    }
    if (suiteClass.type().isMemberClass() && !Modifier.isStatic(modifiers)) {
      problems.add(
          place,
          "Suite %s is an inner class, so it cannot be built alone. Make it static, or move it to"
              + " a file of its own.",
          suiteClass.name());
    }
    if (Modifier.isAbstract(modifiers)) {
      problems.add(
          place,
          "Suite %s is abstract, so it cannot be built. Put @CanarySuite on the classes that"
              + " extend it.",
          suiteClass.name());
    }
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
      if (!dependency.isAnnotationPresent(CanarySuite.class)) {
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

  private @Nullable Invocable<Constructor<?>> readConstructor() {
    Constructor<?>[] constructors = suiteClass.type().getDeclaredConstructors();
    if (constructors.length != 1) {
      problems.add(
          place,
          "Suite %s has %d constructors, so the engine cannot choose. Leave one.",
          suiteClass.name(),
          constructors.length);
      return null;
    }
    constructors[0].trySetAccessible();
    return new Invocable<>(
        constructors[0], arguments.read(constructors[0], Place.constructor(suiteClass)));
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
        MethodReader.disabledReason(suiteClass.type().getAnnotation(Disabled.class)));
  }
}
