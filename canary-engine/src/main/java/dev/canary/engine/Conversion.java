package dev.canary.engine;

import dev.canary.api.Durations;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Converts texts of the configuration to the types that suites ask for. */
final class Conversion {

  private static final Map<Class<?>, Function<String, Object>> CONVERSIONS =
      Map.ofEntries(
          Map.entry(String.class, text -> text),
          Map.entry(int.class, Integer::valueOf),
          Map.entry(Integer.class, Integer::valueOf),
          Map.entry(long.class, Long::valueOf),
          Map.entry(Long.class, Long::valueOf),
          Map.entry(short.class, Short::valueOf),
          Map.entry(Short.class, Short::valueOf),
          Map.entry(byte.class, Byte::valueOf),
          Map.entry(Byte.class, Byte::valueOf),
          Map.entry(float.class, Float::valueOf),
          Map.entry(Float.class, Float::valueOf),
          Map.entry(double.class, Double::valueOf),
          Map.entry(Double.class, Double::valueOf),
          Map.entry(BigDecimal.class, BigDecimal::new),
          Map.entry(BigInteger.class, BigInteger::new),
          Map.entry(boolean.class, Conversion::toBoolean),
          Map.entry(Boolean.class, Conversion::toBoolean),
          Map.entry(Duration.class, Durations::parse),
          Map.entry(URI.class, Conversion::toUri));

  private Conversion() {}

  static boolean isPossible(Class<?> type) {
    return type.isEnum() || CONVERSIONS.containsKey(type);
  }

  /**
   * @throws IllegalArgumentException if the text does not denote a value of the type
   */
  static Object convert(String text, Class<?> type) {
    Function<String, Object> conversion = CONVERSIONS.get(type);
    return conversion == null ? toEnum(text, type) : conversion.apply(text);
  }

  private static Object toEnum(String text, Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Possible are " + names(type) + "."));
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.joining(", "));
  }

  private static Object toUri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "%s at index %d.".formatted(e.getReason(), e.getIndex()), e);
    }
  }

  private static Object toBoolean(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("Possible are true and false.");
    };
  }
}
