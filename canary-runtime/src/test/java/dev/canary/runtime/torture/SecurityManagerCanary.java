package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.security.Permission;

/** Forbids everything to everybody in its JVM. */
@SuppressWarnings({"removal", "deprecation"})
@CanarySuite
final class SecurityManagerCanary {

  @Step
  void forbids() {
    System.setSecurityManager(
        new SecurityManager() {
          @Override
          public void checkPermission(Permission permission) {
            throw new SecurityException("no " + permission.getName());
          }
        });
  }
}
