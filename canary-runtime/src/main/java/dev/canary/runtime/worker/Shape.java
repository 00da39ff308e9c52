package dev.canary.runtime.worker;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record consists of.
 *
 * @param positions of its components, by their names
 */
record Shape(List<Component> components, Map<String, Integer> positions, Constructor<?> maker) {

  private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

  record Component(String name, Type type, Method accessor) {

    private static Component of(RecordComponent component) {
      component.getAccessor().setAccessible(true);
      return new Component(
          component.getName(), component.getGenericType(), component.getAccessor());
    }

    @Nullable Object of(Object owner) {
      try {
        return accessor.invoke(owner);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("The component %s cannot be read.".formatted(name), e);
      }
    }
  }

  static Shape of(Class<?> type) {
    return KNOWN.computeIfAbsent(type, Shape::read);
  }

  private static Shape read(Class<?> type) {
    RecordComponent[] all = type.getRecordComponents();
    List<Component> components = Stream.of(all).map(Component::of).toList();
    Map<String, Integer> positions = new ConcurrentHashMap<>();
    components.forEach(component -> positions.put(component.name(), positions.size()));
    try {
      Constructor<?> maker =
          type.getDeclaredConstructor(
              Stream.of(all).map(RecordComponent::getType).toArray(Class<?>[]::new));
      maker.setAccessible(true);
      return new Shape(components, positions, maker);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Every record has this constructor: " + type, e);
    }
  }

  /** Makes a record of the values of its components. */
  Object make(@Nullable Object... values) {
    try {
      return maker.newInstance(values);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalStateException("This is no %s.".formatted(maker.getName()), e);
    }
  }
}
