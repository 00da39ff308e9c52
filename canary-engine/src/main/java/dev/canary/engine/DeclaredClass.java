package dev.canary.engine;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestTag;

/**
 * The class of a suite or environment as reflection shows it.
 *
 * <p>JUnit's own search sees all that may be inherited or composed, but it takes long; and most
 * suites extend and implement nothing, and carry no annotations but ours.
 */
record DeclaredClass(Class<?> type) {

  String name() {
    return type.getName();
  }

  private boolean standsAlone() {
    return type.getSuperclass() == Object.class && type.getInterfaces().length == 0;
  }

  /** The methods of the class and of what it inherits from, those of superclasses first. */
  List<Method> methods() {
    return standsAlone()
        ? List.of(type.getDeclaredMethods())
        : ReflectionSupport.findMethods(type, it -> true, HierarchyTraversalMode.TOP_DOWN);
  }

  static List<Method> annotatedWith(Class<? extends Annotation> annotation, List<Method> methods) {
    List<Method> annotated = new ArrayList<>();
    for (Method method : methods) {
      if (method.isAnnotationPresent(annotation) && !method.isSynthetic()) {
        annotated.add(method);
      }
    }
    return annotated;
  }

  /** The tags of the class, which are those of all its steps. */
  Set<TestTag> tags() {
    return standsAlone() ? ownTags(type) : findTags(type);
  }

  /** The tags of a method, without those of its class. */
  static Set<TestTag> ownTags(AnnotatedElement element) {
    boolean carriesOnlyOurs = element.getAnnotations().length == 1;
    return carriesOnlyOurs ? Set.of() : findTags(element);
  }

  private static Set<TestTag> findTags(AnnotatedElement element) {
    return AnnotationSupport.findRepeatableAnnotations(element, Tag.class).stream()
        .map(Tag::value)
        .filter(TestTag::isValid)
        .map(TestTag::create)
        .collect(Collectors.toUnmodifiableSet());
  }
}
