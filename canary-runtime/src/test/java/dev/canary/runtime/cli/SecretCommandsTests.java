package dev.canary.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The commands that make what the configuration wants of users and tokens. */
class SecretCommandsTests {

  private final CliFixture cli = new CliFixture();

  @Test
  void hashAPasswordThatComesAsALine() {
    int exitCode = cli.in("correct horse \nmore").execute("hash-password");

    assertThat(exitCode).isZero();
    assertThat(cli.out()).isEqualTo("hash of correct horse \n");
    assertThat(cli.actions.done).isEmpty();
  }

  @Test
  void sayThatThereIsNoPassword() {
    int exitCode = cli.execute("hash-password");

    assertThat(exitCode).isEqualTo(2);
    assertThat(cli.err())
        .isEqualTo(
            "canary: There is no password; type one, or give it as a line of the standard input.\n");
  }

  @Test
  void sayThatThePasswordWasTypedInTwoWays() {
    assertThat(SecretInput.same("a".toCharArray(), "a".toCharArray())).isEqualTo("a");
    assertThatThrownBy(() -> SecretInput.same("a".toCharArray(), "b".toCharArray()))
        .isInstanceOf(WrongUsageException.class)
        .hasMessage("The two are not the same; try again.");
    assertThatThrownBy(() -> SecretInput.same("a".toCharArray(), null))
        .hasMessageStartingWith("There is no password;");
  }

  @Test
  void makeATokenAndItsHash() {
    int exitCode = cli.execute("new-token");

    assertThat(exitCode).isZero();
    assertThat(cli.out()).isEqualTo("token: canary_new\nhash:  abc\n");
  }

  @Test
  void needNoConfiguration() {
    int exitCode = cli.execute("new-token", "--set", "canary.name=a");

    assertThat(exitCode).isEqualTo(2);
    assertThat(cli.err())
        .isEqualTo(
            "canary: --set is not an option of canary new-token. See canary new-token --help.\n");
  }
}
