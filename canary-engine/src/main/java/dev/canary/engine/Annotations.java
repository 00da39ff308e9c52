package dev.canary.engine;

import java.lang.reflect.AnnotatedElement;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestTag;

/** Reads those annotations of JUnit Jupiter that mean the same on suites and steps. */
final class Annotations {

  private Annotations() {}

  static Set<TestTag> tags(AnnotatedElement element) {
    return AnnotationSupport.findRepeatableAnnotations(element, Tag.class).stream()
        .map(Tag::value)
        .filter(TestTag::isValid)
        .map(TestTag::create)
        .collect(Collectors.toUnmodifiableSet());
  }

  static @Nullable String disabledReason(@Nullable Disabled disabled) {
    if (disabled == null) {
      return null;
    }
    return disabled.value().isEmpty() ? "It is @Disabled." : disabled.value();
  }
}
