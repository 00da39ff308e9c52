package dev.canary.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What can be said of readiness. */
class ReadinessTests {

  @Test
  void hasBoundsThatAreMoreThanZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Readiness.port().within(Duration.ZERO))
        .withMessage(
            "The limit PT0S is not more than zero. Give it a length, such as Duration.ofSeconds(1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Readiness.port().every(Duration.ofSeconds(-1)))
        .withMessageStartingWith("The interval PT-1S is not more than zero.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Readiness.port().eachFor(Duration.ZERO))
        .withMessageStartingWith("The patience PT0S is not more than zero.");
  }

  @Test
  void hasAPathWithASlash() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Readiness.http("health"))
        .withMessage("The path \"health\" does not begin with a slash. Write it as \"/health\".");
  }

  @Test
  void isThereWhenThePortAcceptsConnections() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      Check check = Readiness.port().check(socket.getLocalPort());

      assertThat(check.findProblem(Duration.ofSeconds(10))).isEmpty();
    }
  }

  @Test
  void isNotThereWhenThePortIsClosed() throws Exception {
    Check check = Readiness.port().check(closedPort());

    assertThat(check.findProblem(Duration.ofSeconds(10)))
        .hasValue("java.net.ConnectException: Connection refused");
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
