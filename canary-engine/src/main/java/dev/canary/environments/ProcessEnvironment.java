package dev.canary.environments;

import dev.canary.api.CanaryEnvironment;
import dev.canary.engine.process.ChildProcess;
import dev.canary.engine.process.ChildProcesses;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that is started as a child process, on a free port of 127.0.0.1.
 *
 * <pre>{@code
 * final class ShopEnvironment extends ProcessEnvironment {
 *   ShopEnvironment(@ConfigValue("shop.jar") String jar, DatabaseEnvironment database) {
 *     super(
 *         jar(Path.of(jar), "--server.port={port}")
 *             .withVariable("DB_URL", database.url().toString())
 *             .withReadiness(Readiness.http("/health")));
 *   }
 * }
 *
 * @CanarySuite
 * class OrdersCanary {
 *   OrdersCanary(ShopEnvironment shop) {
 *     this.orders = shop.url().resolve("/orders");
 *   }
 * }
 * }</pre>
 *
 * <p>It is a class to extend, as suites ask for an environment by its class: a constructor is all
 * that is left to write. Those who want to do more override {@link #deploy()} or {@link #delete()}
 * and call the original.
 *
 * <p>Deploying takes a free port, starts the server, and waits until it is {@linkplain Readiness
 * ready}. If something else has taken the port meanwhile, so that the server says that the address
 * is in use and ends, it is started once more, on another port. Deleting destroys the server with
 * all its descendants: it has 5 seconds to end by itself, then it is killed.
 *
 * <p>Safe for use by several threads.
 */
public abstract class ProcessEnvironment implements CanaryEnvironment {

  private static final Logger LOG = LoggerFactory.getLogger(ProcessEnvironment.class);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final ChildProcesses processes = new ChildProcesses();
  private final ProcessPlan plan;
  private volatile @Nullable Server server;

  private record Server(int port, ChildProcess process) {}

  /**
   * An environment that follows this plan.
   *
   * @param plan what to start; from {@link #command}, {@link #java} or {@link #jar}
   */
  protected ProcessEnvironment(ProcessPlan plan) {
    this.plan = plan;
  }

  /** A plan to start a program. */
  protected static ProcessPlan command(String... command) {
    return ProcessPlan.of(List.of(command));
  }

  /** A plan to start the {@code java} of the running JVM, such as with {@code -Xmx1g -jar …}. */
  protected static ProcessPlan java(String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return command(java).withArguments(arguments);
  }

  /** A plan to start a jar by the {@code java} of the running JVM. */
  protected static ProcessPlan jar(Path jar, String... arguments) {
    return java("-jar", jar.toString()).withArguments(arguments);
  }

  /**
   * Starts the server and waits until it is ready.
   *
   * @throws EnvironmentException if it ends before it is ready, or is not ready in time; the
   *     message has the last lines of its log
   * @throws IllegalStateException if it was deleted
   */
  @Override
  public void deploy() throws InterruptedException {
    try {
      start();
    } catch (EnvironmentException e) {
      if (!hasLostItsPort()) {
        throw e;
      }
      LOG.info("{} has lost its port and is started on another: {}", name(), e.getMessage());
      start();
    }
  }

  private void start() throws InterruptedException {
    int port = FreePort.find();
    Check check = plan.readiness().check(port);
    ChildProcess process = processes.start(plan.request(port, check::onLine));
    server = new Server(port, process);
    new ReadinessWait(name(), process, plan.readiness()).await(check);
  }

  private boolean hasLostItsPort() {
    Server last = server;
    return last != null && !last.process().isAlive() && FreePort.wasLost(last.process().output());
  }

  /**
   * Destroys the server with all its descendants, and returns when they are gone.
   *
   * @throws EnvironmentException if some cannot be killed
   */
  @Override
  public void delete() {
    List<ProcessHandle> survivors = processes.close(GRACE);
    if (!survivors.isEmpty()) {
      throw new EnvironmentException(
          "The processes %s of %s cannot be killed. Look for what they wait for, or kill them by hand."
              .formatted(survivors, name()));
    }
  }

  /**
   * The port on which the server listens.
   *
   * @throws IllegalStateException if it was not started
   */
  public final int port() {
    return server().port();
  }

  /**
   * Where the server is, such as {@code http://127.0.0.1:41234}.
   *
   * @throws IllegalStateException if it was not started
   */
  public final URI url() {
    return URI.create("http://%s:%d".formatted(FreePort.HOST, port()));
  }

  /**
   * What the server has written so far; of a very long log the last 64 KiB at least.
   *
   * @throws IllegalStateException if it was not started
   */
  public final String log() {
    return server().process().output();
  }

  private Server server() {
    Server current = server;
    if (current == null) {
      throw new IllegalStateException(
          "%s was not started yet. Take it as a parameter of a suite, and it is deployed before."
              .formatted(name()));
    }
    return current;
  }

  private String name() {
    return getClass().getSimpleName();
  }
}
