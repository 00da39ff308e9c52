package dev.canary.examples.beyond;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import java.io.IOException;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;

/** Over SSH: can somebody log in to the bastion host, and does it answer? */
@CanarySuite(timeout = "30s")
final class BastionCanary {

  private final SshClient ssh = SshClient.setUpDefaultClient();
  private final BastionServer bastion;
  private final String password;

  BastionCanary(
      BastionServer bastion,
      @ConfigValue(value = "bastion.password", orElse = "open sesame", secret = true)
          String password) {
    this.bastion = bastion;
    this.password = password;
  }

  @Step(slow = "5s")
  void logInAndAskForTheTime(CanaryContext canary) throws IOException {
    ssh.start();
    try (ClientSession session =
        ssh.connect("canary", "127.0.0.1", bastion.port())
            .verify(canary.remaining())
            .getSession()) {
      session.addPasswordIdentity(password);
      session.auth().verify(canary.remaining());

      assertThat(session.executeRemoteCommand("date +%Y")).matches("20\\d\\d\\s*");
    }
  }

  @Cleanup
  void stop() {
    ssh.stop();
  }
}
