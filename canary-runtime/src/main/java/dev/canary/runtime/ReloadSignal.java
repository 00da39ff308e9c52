package dev.canary.runtime;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wish from outside that configuration and suites be loaded anew: SIGHUP, where the system has
 * it. It does not end the prober from the beginning of its start on. Safe for use by many threads.
 *
 * <p>By reflection, since javac warns of the JVM's only class for that, which no annotation can
 * suppress.
 */
final class ReloadSignal {

  private static final Logger LOG = LoggerFactory.getLogger(ReloadSignal.class);
  private static final String NAME = "HUP";

  private final AtomicReference<@Nullable Runnable> reloading = new AtomicReference<>();

  /** From now on the signal means this. */
  void listen() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler react = (proxy, method, arguments) -> react(method.getName());
      signal
          .getMethod("handle", signal, handler)
          .invoke(
              null,
              signal.getConstructor(String.class).newInstance(NAME),
              Proxy.newProxyInstance(
                  ReloadSignal.class.getClassLoader(), new Class<?>[] {handler}, react));
    } catch (ReflectiveOperationException e) {
      LOG.info(
          "SIG{} does not reload anything here ({}); POST /api/reload does.",
          NAME,
          Optional.ofNullable(e.getCause()).orElse(e).toString());
    }
  }

  private @Nullable Object react(String method) {
    if (method.equals("handle")) {
      reload();
    }
    return null;
  }

  /** The JVM has a thread for each signal. */
  private void reload() {
    Runnable started = reloading.get();
    if (started == null) {
      LOG.warn("SIGHUP came before the prober had started, so nothing is reloaded.");
      return;
    }
    started.run();
  }

  /** When the signal comes, this is done. */
  void whenGiven(Runnable started) {
    reloading.set(started);
  }
}
