package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.lang.reflect.Field;

/** Writes to where there is no memory, as broken native code does. */
@CanarySuite
final class CrashCanary {

  @Step
  void crashes() throws Exception {
    Thread.sleep(300);
    Class<?> type = Class.forName("sun.misc.Unsafe");
    Field field = type.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    type.getMethod("putLong", long.class, long.class).invoke(field.get(null), 8L, 8L);
  }

  @Step
  void never() {}
}
