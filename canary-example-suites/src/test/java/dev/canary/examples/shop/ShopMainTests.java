package dev.canary.examples.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShopMainTests {

  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void endProcesses() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void saysWhereItListensAndEndsWithItsStdin() throws Exception {
    Process shop = start("--port", "0", "--exit-with-stdin");
    BufferedReader stdout = shop.inputReader(UTF_8);

    String line = stdout.readLine();

    assertThat(line).matches("shop listening on http://127\\.0\\.0\\.1:\\d+");
    assertThat(statusOf(line.substring("shop listening on ".length()) + "/health")).isEqualTo(200);
    shop.getOutputStream().close();
    assertThat(shop.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(shop.exitValue()).isZero();
    assertThat(stdout.readLine()).isNull();
  }

  @Test
  void saysThatThePortIsTaken() throws Exception {
    try (Shop taken = Shop.start("127.0.0.1", 0)) {
      int port = URI.create(taken.url()).getPort();

      Process shop = start("--port", String.valueOf(port));

      assertThat(shop.errorReader(UTF_8).readLine())
          .isEqualTo(
              "The shop cannot listen on 127.0.0.1:%d (Address already in use). Choose another"
                  + " --host or --port.",
              port);
      assertThat(shop.waitFor()).isEqualTo(3);
    }
  }

  @Test
  void saysWhatIsWrongWithTheCommandLine() throws Exception {
    Process shop = start("--help");

    assertThat(shop.errorReader(UTF_8).readLine())
        .isEqualTo("--help is not an option. There are --host, --port and --exit-with-stdin.");
    assertThat(shop.waitFor()).isEqualTo(2);
  }

  @Test
  void listensOnPort8090OfThisMachineByDefault() throws Exception {
    ShopOptions options = ShopOptions.parse(List.of());

    assertThat(options).isEqualTo(new ShopOptions("127.0.0.1", 8090, false));
  }

  @Test
  void readsAllOptions() throws Exception {
    ShopOptions options =
        ShopOptions.parse(List.of("--exit-with-stdin", "--host", "0.0.0.0", "--port", "1234"));

    assertThat(options).isEqualTo(new ShopOptions("0.0.0.0", 1234, true));
  }

  @Test
  void refusesPortThatIsNone() {
    assertThatThrownBy(() -> ShopOptions.parse(List.of("--port", "65536")))
        .isInstanceOf(WrongUsage.class)
        .hasMessage(
            "--port 65536 is not a port. It has to be between 0, which picks a free one, and"
                + " 65535.");
  }

  @Test
  void refusesOptionWithoutItsValue() {
    assertThatThrownBy(() -> ShopOptions.parse(List.of("--host")))
        .isInstanceOf(WrongUsage.class)
        .hasMessage("--host needs a value.");
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ShopMain.class.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).start();
    processes.add(process);
    return process;
  }

  private static int statusOf(String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
