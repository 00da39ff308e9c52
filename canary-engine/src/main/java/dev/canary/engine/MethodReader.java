package dev.canary.engine;

import dev.canary.api.Step;
import dev.canary.api.SuiteDeclaration;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Reads the steps and the cleanup of one suite class. */
final class MethodReader {

  private final Class<?> suiteClass;
  private final Problems problems;
  private final ArgumentReader arguments;
  private final Set<TestTag> suiteTags;

  MethodReader(Class<?> suiteClass, Problems problems, ArgumentReader arguments) {
    this.suiteClass = suiteClass;
    this.problems = problems;
    this.arguments = arguments;
    this.suiteTags = Annotations.tags(suiteClass);
  }

  /** The methods that carry the annotation, those of superclasses first. */
  List<Method> find(Class<? extends Annotation> annotation) {
    return ReflectionSupport.findMethods(
        suiteClass,
        method -> method.isAnnotationPresent(annotation),
        HierarchyTraversalMode.TOP_DOWN);
  }

  List<StepModel> readSteps(List<Method> methods) {
    List<StepModel> steps = new ArrayList<>(methods.size());
    Set<String> ids = new HashSet<>();
    for (Method method : methods) {
      StepModel step = readStep(method);
      steps.add(step);
      if (!ids.add(step.id())) {
        problems.add(
            step.source(),
            "Suite %s has two steps named %s, but a step's id is its method name. Rename one of"
                + " them.",
            suiteClass.getName(),
            step.id());
      }
    }
    return List.copyOf(steps);
  }

  private StepModel readStep(Method method) {
    MethodSource source = MethodSource.from(suiteClass, method);
    Step step = method.getAnnotation(Step.class);
    String place = place("step", method);
    return new StepModel(
        readInvocable(method, place, source),
        step.value().isEmpty() ? displayName(method) : step.value(),
        source,
        tags(method),
        readRules(method, step, place, source));
  }

  private StepModel.StepRules readRules(
      Method method, Step step, String place, MethodSource source) {
    return new StepModel.StepRules(
        step.timeout().isEmpty()
            ? readJupiterTimeout(method, place, source)
            : problems.readDuration(source, "timeout", place, step.timeout()),
        problems.readDuration(source, "slow bound", place, step.slow()),
        step.soft(),
        Annotations.disabledReason(method.getAnnotation(Disabled.class)));
  }

  private @Nullable Duration readJupiterTimeout(Method method, String place, MethodSource source) {
    Timeout own = method.getAnnotation(Timeout.class);
    Timeout timeout = own == null ? suiteClass.getAnnotation(Timeout.class) : own;
    if (timeout == null) {
      return null;
    }
    Duration duration = Duration.of(timeout.value(), timeout.unit().toChronoUnit());
    return problems.readDuration(source, "@Timeout", place, duration.toString());
  }

  CleanupModel readCleanup(Method method) {
    MethodSource source = MethodSource.from(suiteClass, method);
    Invocable<Method> invocable = readInvocable(method, place("cleanup", method), source);
    return new CleanupModel(invocable, displayName(method), source, suiteTags);
  }

  private Set<TestTag> tags(Method method) {
    Set<TestTag> own = Annotations.tags(method);
    if (own.isEmpty()) {
      return suiteTags;
    }
    return Stream.concat(suiteTags.stream(), own.stream()).collect(Collectors.toUnmodifiableSet());
  }

  private String place(String role, Method method) {
    return role + " " + method.getName() + " of " + suiteClass.getName();
  }

  private Invocable<Method> readInvocable(Method method, String place, MethodSource source) {
    check(method, place, source);
    method.trySetAccessible();
    return new Invocable<>(method, arguments.read(method, place, source));
  }

  private void check(Method method, String place, MethodSource source) {
    if (Modifier.isPrivate(method.getModifiers())) {
      problems.add(
          source,
          "The %s is private, so the engine cannot call it. Remove 'private'; package-private is"
              + " enough.",
          place);
    }
    if (Modifier.isStatic(method.getModifiers())) {
      problems.add(
          source,
          "The %s is static, but it has to be called on the suite of its run. Remove 'static'.",
          place);
    }
    if (method.getReturnType() != void.class) {
      problems.add(
          source,
          "The %s returns %s, which nobody would look at. Make it return void.",
          place,
          method.getReturnType().getSimpleName());
    }
  }

  private static String displayName(Method method) {
    DisplayName displayName = method.getAnnotation(DisplayName.class);
    return displayName == null ? SuiteDeclaration.inWords(method.getName()) : displayName.value();
  }
}
