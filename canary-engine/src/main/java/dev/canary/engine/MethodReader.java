package dev.canary.engine;

import dev.canary.api.Step;
import dev.canary.api.SuiteDeclaration;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.TestTag;

/** Reads the steps and the cleanup of one suite class. */
final class MethodReader {

  private final DeclaredClass suiteClass;
  private final Problems problems;
  private final ArgumentReader arguments;
  private final Set<TestTag> suiteTags;
  private final @Nullable Timeout suiteStepTimeout;

  MethodReader(
      DeclaredClass suiteClass,
      Set<TestTag> suiteTags,
      Problems problems,
      ArgumentReader arguments) {
    this.suiteClass = suiteClass;
    this.problems = problems;
    this.arguments = arguments;
    this.suiteTags = suiteTags;
    this.suiteStepTimeout = suiteClass.type().getAnnotation(Timeout.class);
  }

  List<StepModel> readSteps(List<Method> methods) {
    List<StepModel> steps = new ArrayList<>(methods.size());
    Set<String> ids = new HashSet<>();
    for (Method method : methods) {
      StepModel step = readStep(method);
      steps.add(step);
      if (!ids.add(step.id())) {
        problems.add(
            Place.step(method, suiteClass),
            "Suite %s has two steps named %s, but a step's id is its method name. Rename one of"
                + " them.",
            suiteClass.name(),
            step.id());
      }
    }
    return List.copyOf(steps);
  }

  private StepModel readStep(Method method) {
    Place place = Place.step(method, suiteClass);
    Step step = method.getAnnotation(Step.class);
    return new StepModel(
        readInvocable(method, place),
        step.value().isEmpty() ? displayName(method) : step.value(),
        place.source(),
        tags(method),
        readRules(method, step, place));
  }

  private StepModel.StepRules readRules(Method method, Step step, Place place) {
    return new StepModel.StepRules(
        step.timeout().isEmpty()
            ? readJupiterTimeout(method, place)
            : problems.readDuration(place, "timeout", step.timeout()),
        problems.readDuration(place, "slow bound", step.slow()),
        step.soft(),
        disabledReason(method.getAnnotation(Disabled.class)));
  }

  private @Nullable Duration readJupiterTimeout(Method method, Place place) {
    Timeout own = method.getAnnotation(Timeout.class);
    Timeout timeout = own == null ? suiteStepTimeout : own;
    if (timeout == null) {
      return null;
    }
    return problems.readTimeout(place, timeout);
  }

  static @Nullable String disabledReason(@Nullable Disabled disabled) {
    if (disabled == null) {
      return null;
    }
    return disabled.value().isEmpty() ? "It is @Disabled." : disabled.value();
  }

  CleanupModel readCleanup(Method method) {
    Place place = Place.cleanup(method, suiteClass);
    return new CleanupModel(
        readInvocable(method, place), displayName(method), place.source(), suiteTags);
  }

  private Set<TestTag> tags(Method method) {
    Set<TestTag> own = DeclaredClass.ownTags(method);
    if (own.isEmpty()) {
      return suiteTags;
    }
    Set<TestTag> tags = new HashSet<>(suiteTags);
    tags.addAll(own);
    return Set.copyOf(tags);
  }

  private Invocable<Method> readInvocable(Method method, Place place) {
    check(method, place);
    method.trySetAccessible();
    return new Invocable<>(method, arguments.read(method, place));
  }

  private void check(Method method, Place place) {
    if (Modifier.isPrivate(method.getModifiers())) {
      problems.add(
          place,
          "The %s is private, so the engine cannot call it. Remove 'private'; package-private is"
              + " enough.",
          place);
    }
    if (Modifier.isStatic(method.getModifiers())) {
      problems.add(
          place,
          "The %s is static, but it has to be called on the suite of its run. Remove 'static'.",
          place);
    }
    if (method.getReturnType() != void.class) {
      problems.add(
          place,
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
