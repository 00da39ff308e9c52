package dev.canary.runtime.worker;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signals that mean the prober, and reach its workers too: Ctrl-C goes to all processes of a
 * terminal, and service managers send SIGTERM to all processes of a service. They are handled by
 * doing nothing, which is better than having them ignored: child processes would inherit that.
 *
 * <p>By reflection, since javac warns of the JVM's only class for that, which no annotation can
 * suppress.
 */
final class Signals {

  private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
  private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

  private Signals() {}

  static void ignore() {
    NAMES.forEach(Signals::ignore);
  }

  private static void ignore(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler nothing = (proxy, method, arguments) -> null;
      signal
          .getMethod("handle", signal, handler)
          .invoke(
              null,
              signal.getConstructor(String.class).newInstance(name),
              Proxy.newProxyInstance(
                  Signals.class.getClassLoader(), new Class<?>[] {handler}, nothing));
    } catch (ReflectiveOperationException e) {
      LOG.warn(
          "SIG{} ends this worker at once, since this JVM does not let it be handled.", name, e);
    }
  }
}
