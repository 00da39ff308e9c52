package dev.canary.engine;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.SuiteDeclaration;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** Reads a suite class and finds all that is wrong with it. */
final class SuiteReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  private final Class<?> suiteClass;
  private final ClassSource source;
  private final SuiteDeclaration declaration;
  private final Problems problems = new Problems();
  private final ArgumentReader arguments = new ArgumentReader(problems);
  private final MethodReader methods;

  SuiteReader(Class<?> suiteClass) {
    this.suiteClass = suiteClass;
    this.source = ClassSource.from(suiteClass);
    this.declaration = SuiteDeclaration.of(suiteClass);
    this.methods = new MethodReader(suiteClass, problems, arguments);
  }

  SuiteReading read() {
    checkClass();
    checkDependencies();
    Invocable<Constructor<?>> constructor = readConstructor();
    List<StepModel> steps = readSteps();
    CleanupModel cleanup = readCleanup();
    SuiteModel.SuiteRules rules = readRules();
    if (constructor == null || !problems.isEmpty()) {
      return new SuiteReading(null, problems.issues());
    }
    var tags = Annotations.tags(suiteClass);
    return new SuiteReading(
        new SuiteModel(suiteClass, declaration, constructor, steps, cleanup, rules, tags),
        List.of());
  }

  private void checkClass() {
    if (Modifier.isPrivate(suiteClass.getModifiers())) {
      problems.add(
          source,
          "Suite %s is private, so the engine cannot build it. Remove 'private'; package-private"
              + " is enough.",
          suiteClass.getName());
    }
    if (suiteClass.isMemberClass() && !Modifier.isStatic(suiteClass.getModifiers())) {
      problems.add(
          source,
          "Suite %s is an inner class, so it cannot be built alone. Make it static, or move it to"
              + " a file of its own.",
          suiteClass.getName());
    }
    if (Modifier.isAbstract(suiteClass.getModifiers())) {
      problems.add(
          source,
          "Suite %s is abstract, so it cannot be built. Put @CanarySuite on the classes that"
              + " extend it.",
          suiteClass.getName());
    }
    if (!ID.matcher(declaration.id()).matches()) {
      problems.add(
          source,
          "The id \"%s\" of suite %s cannot be used. Write lower-case letters and digits, with"
              + " single hyphens or dots between them.",
          declaration.id(),
          suiteClass.getName());
    }
  }

  private void checkDependencies() {
    for (Class<?> dependency : declaration.dependsOn()) {
      if (!dependency.isAnnotationPresent(CanarySuite.class)) {
        problems.add(
            source,
            "Suite %s depends on %s, which is no suite, so it could never start. Annotate %s with"
                + " @CanarySuite, or remove it from dependsOn.",
            suiteClass.getName(),
            dependency.getName(),
            dependency.getSimpleName());
      }
    }
  }

  private @Nullable Invocable<Constructor<?>> readConstructor() {
    Constructor<?>[] constructors = suiteClass.getDeclaredConstructors();
    if (constructors.length != 1) {
      problems.add(
          source,
          "Suite %s has %d constructors, so the engine cannot choose. Leave one.",
          suiteClass.getName(),
          constructors.length);
      return null;
    }
    Constructor<?> constructor = constructors[0];
    constructor.trySetAccessible();
    String place = "the constructor of " + suiteClass.getName();
    return new Invocable<>(constructor, arguments.read(constructor, place, source));
  }

  private List<StepModel> readSteps() {
    List<Method> stepMethods = methods.find(Step.class);
    if (stepMethods.isEmpty()) {
      problems.add(
          source,
          "Suite %s has no step, so it would check nothing. Annotate at least one method with"
              + " @Step.",
          suiteClass.getName());
    }
    return methods.readSteps(new StepOrder(suiteClass, problems).sort(stepMethods));
  }

  private @Nullable CleanupModel readCleanup() {
    List<Method> cleanups = methods.find(Cleanup.class);
    if (cleanups.size() > 1) {
      problems.add(
          source,
          "Suite %s has %d cleanups (%s), and the engine runs only one. Leave @Cleanup on one of"
              + " them and let it call the others.",
          suiteClass.getName(),
          cleanups.size(),
          cleanups.stream().map(Method::getName).sorted().collect(Collectors.joining(", ")));
    }
    return cleanups.isEmpty() ? null : methods.readCleanup(cleanups.get(0));
  }

  private SuiteModel.SuiteRules readRules() {
    CanarySuite suite = declaration.annotation().orElseThrow();
    String of = "suite " + suiteClass.getName();
    problems.readDuration(source, "interval (every)", of, suite.every());
    return new SuiteModel.SuiteRules(
        problems.readDuration(source, "timeout", of, suite.timeout()),
        problems.readDuration(source, "cleanupTimeout", of, suite.cleanupTimeout()),
        Annotations.disabledReason(suiteClass.getAnnotation(Disabled.class)));
  }
}
