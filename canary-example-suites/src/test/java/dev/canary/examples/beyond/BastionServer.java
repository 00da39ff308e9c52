package dev.canary.examples.beyond;

import dev.canary.api.CanaryEnvironment;
import java.io.IOException;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.shell.ProcessShellCommandFactory;

/** A host to log in to, which in production is somewhere else and always there. */
final class BastionServer implements CanaryEnvironment {

  private final SshServer server = SshServer.setUpDefaultServer();

  @Override
  public void deploy() throws IOException {
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
    server.setPasswordAuthenticator((user, password, session) -> password.equals("open sesame"));
    server.setCommandFactory(ProcessShellCommandFactory.INSTANCE);
    server.start();
  }

  @Override
  public void delete() throws IOException {
    server.stop(true);
  }

  int port() {
    return server.getPort();
  }
}
