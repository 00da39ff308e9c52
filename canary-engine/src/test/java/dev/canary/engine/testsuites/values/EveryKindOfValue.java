package dev.canary.engine.testsuites.values;

import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@CanarySuite
public class EveryKindOfValue {
  public static final List<Object> SEEN = new ArrayList<>();

  public enum Plan {
    FREE,
    PAID
  }

  public EveryKindOfValue(
      @ConfigValue("a.string") String string,
      @ConfigValue("an.int") int primitiveInt,
      @ConfigValue("an.int") Integer boxedInt,
      @ConfigValue("an.int") long primitiveLong,
      @ConfigValue("an.int") Long boxedLong,
      @ConfigValue("an.int") short primitiveShort,
      @ConfigValue("an.int") Short boxedShort,
      @ConfigValue("an.int") byte primitiveByte,
      @ConfigValue("an.int") Byte boxedByte,
      @ConfigValue("a.number") double primitiveDouble,
      @ConfigValue("a.number") Double boxedDouble,
      @ConfigValue("a.number") float primitiveFloat,
      @ConfigValue("a.number") Float boxedFloat,
      @ConfigValue("a.number") BigDecimal decimal,
      @ConfigValue("an.int") BigInteger integer,
      @ConfigValue("a.boolean") boolean primitiveBoolean,
      @ConfigValue("a.boolean") Boolean boxedBoolean,
      @ConfigValue("a.duration") Duration duration,
      @ConfigValue("a.uri") URI uri,
      @ConfigValue("an.enum") Plan plan) {
    SEEN.clear();
    SEEN.addAll(List.of(string, primitiveInt, boxedInt, primitiveLong, boxedLong));
    SEEN.addAll(List.of(primitiveShort, boxedShort, primitiveByte, boxedByte));
    SEEN.addAll(List.of(primitiveDouble, boxedDouble, primitiveFloat, boxedFloat));
    SEEN.addAll(List.of(decimal, integer, primitiveBoolean, boxedBoolean));
    SEEN.addAll(List.of(duration, uri, plan));
  }

  @Step
  void one() {}
}
