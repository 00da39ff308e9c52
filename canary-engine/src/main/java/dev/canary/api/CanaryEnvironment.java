package dev.canary.api;

/**
 * Something that is deployed before the suites that use it, and deleted after them: a process, a
 * stack in a cloud, a tenant, a topic. A suite uses it by taking it as a parameter of its
 * constructor.
 *
 * <pre>{@code
 * final class TenantEnvironment implements CanaryEnvironment {
 *   TenantEnvironment(OkHttpClient http, @ConfigValue("admin.url") URI admin) { … }
 *   public void deploy() throws IOException { tenant = … }
 *   public void delete() throws IOException { … }
 *   String tenant() { return tenant; }
 * }
 *
 * @CanarySuite
 * class OrdersCanary {
 *   OrdersCanary(TenantEnvironment environment) { … }
 * }
 * }</pre>
 *
 * <p>It is built and deployed once for every launch, however many suites use it, before the first
 * of them; and deleted after the last, whatever became of them, also after a deployment that failed
 * half-way. If it cannot be deployed, it is not tried again, and the suites that use it are skipped
 * and say why. It is not deployed if no selected suite needs it. Environments that do not need each
 * other are deployed at the same time.
 *
 * <p>The class may not be private, abstract or an inner class, and has one constructor, which takes
 * what the constructor of a suite takes, other environments included, but no suites.
 *
 * <p>Both methods appear as tests in the report, with the time that they took. The deployment,
 * constructor included, may take as long as {@code canary.environment.deploy-timeout} says, 5
 * minutes by default, and the deletion as {@code canary.environment.delete-timeout} says, 2 minutes
 * by default; a {@code @Timeout} of JUnit Jupiter on the class or the method overrides that. Its
 * name is Jupiter's {@code @DisplayName}, else the class name in words.
 *
 * @see dev.canary.environments.ProcessEnvironment
 * @see dev.canary.environments.CommandEnvironment
 */
public interface CanaryEnvironment {

  /**
   * Deploys it, and returns when it can be used.
   *
   * @throws Exception if it could not be deployed; {@link #delete()} is called even so
   */
  void deploy() throws Exception;

  /**
   * Deletes whatever was deployed, and returns when it is gone. Has to cope with a deployment that
   * failed at any point. It is called whenever the environment was built.
   *
   * @throws Exception if anything may be left behind
   */
  void delete() throws Exception;
}
