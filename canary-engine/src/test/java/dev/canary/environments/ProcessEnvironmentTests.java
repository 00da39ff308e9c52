package dev.canary.environments;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are started for suites. */
class ProcessEnvironmentTests {

  private static final String CLASSES = System.getProperty("java.class.path");

  private final List<ProcessEnvironment> given = new ArrayList<>();

  /** What a team writes. */
  private static final class DatabaseEnvironment extends ProcessEnvironment {
    DatabaseEnvironment() {
      super(server().withReadiness(Readiness.logLine("^Started \\w+ on port")));
    }

    static ProcessPlan server(String... arguments) {
      return java("-cp", CLASSES, ServerProgram.class.getName()).withArguments(arguments);
    }
  }

  private static final class ShopEnvironment extends ProcessEnvironment {
    ShopEnvironment(DatabaseEnvironment database) {
      super(
          DatabaseEnvironment.server("--port={port}")
              .withVariable("DB_URL", database.url().toString())
              .withReadiness(Readiness.http("/health", answer -> answer.body().equals("UP"))));
    }
  }

  private static final class GivenEnvironment extends ProcessEnvironment {
    GivenEnvironment(ProcessPlan plan) {
      super(plan);
    }

    static ProcessPlan shell(String script) {
      return command("sh", "-c", script);
    }

    static ProcessPlan jarPlan(Path jar, String... arguments) {
      return jar(jar, arguments);
    }
  }

  @AfterEach
  void delete() {
    given.forEach(ProcessEnvironment::delete);
  }

  private <E extends ProcessEnvironment> E given(E environment) {
    given.add(environment);
    return environment;
  }

  private GivenEnvironment given(ProcessPlan plan) {
    return given(new GivenEnvironment(plan));
  }

  @Test
  void areWiredTogether() throws Exception {
    DatabaseEnvironment database = given(new DatabaseEnvironment());
    database.deploy();
    ShopEnvironment shop = given(new ShopEnvironment(database));
    shop.deploy();

    assertThat(shop.port()).isNotEqualTo(database.port());
    assertThat(shop.url()).hasToString("http://127.0.0.1:" + shop.port());
    assertThat(get(shop, "/arguments")).isEqualTo("--port=" + shop.port());
    assertThat(get(shop, "/database")).isEqualTo(database.url().toString());
    assertThat(shop.log()).isEqualTo("Started ServerProgram on port %d%n".formatted(shop.port()));
  }

  @Test
  void areJarsInPathsWithSpaces(@TempDir Path directory) throws Exception {
    Path jar = jarOf(ServerProgram.class, directory.resolve("a server.jar"));
    GivenEnvironment server = given(GivenEnvironment.jarPlan(jar, "two words"));

    server.deploy();

    assertThat(get(server, "/arguments")).isEqualTo("two words");
  }

  @Test
  void areGoneWithTheirDescendantsWhenDeleted() throws Exception {
    GivenEnvironment server = given(DatabaseEnvironment.server("--with-child"));
    server.deploy();
    long child = Long.parseLong(server.log().lines().findFirst().orElseThrow().substring(6));
    assertThat(isAlive(child)).isTrue();

    server.delete();
    server.delete();

    await().atMost(10, SECONDS).until(() -> !isAlive(child));
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> get(server, "/health"));
  }

  @Test
  void areStartedOnAnotherPortIfTheirsWasTaken(@TempDir Path directory) throws Exception {
    String marker = directory.resolve("marker").toString();
    ProcessPlan plan = DatabaseEnvironment.server("--port-taken-once", marker);
    GivenEnvironment server = given(plan.withReadiness(Readiness.logLine("^Started")));

    server.deploy();

    assertThat(get(server, "/health")).isEqualTo("UP");
  }

  @Test
  void failWithTheEndOfTheirLogWhenTheyEndEarly() {
    GivenEnvironment server =
        given(GivenEnvironment.shell("echo Reading shop.yaml; echo No such file. >&2; exit 3"));

    assertThatExceptionOfType(EnvironmentException.class)
        .isThrownBy(server::deploy)
        .withMessage(
            """
            GivenEnvironment ended with exit code 3 before it was ready. The last lines of its output:
            Reading shop.yaml
            No such file.""");
  }

  @Test
  void failWithTheEndOfTheirLogWhenTheyAreNotReadyInTime() {
    Readiness readiness = Readiness.logLine("^Ready$").within(Duration.ofMillis(300));
    GivenEnvironment server =
        given(GivenEnvironment.shell("echo Starting; sleep 300").withReadiness(readiness));

    assertThatExceptionOfType(EnvironmentException.class)
        .isThrownBy(server::deploy)
        .withMessageMatching(
            """
            GivenEnvironment was not ready within 300ms\\. \\d+ tries on its log, \
            the last with: no line that matches "\\^Ready\\$"\\. \
            The last lines of its output:
            Starting""");
  }

  @Test
  void areGoneAlsoIfTheyWereNeverReady() {
    Readiness readiness = Readiness.port().within(Duration.ofMillis(300));
    GivenEnvironment server =
        given(GivenEnvironment.shell("echo $$; sleep 300").withReadiness(readiness));
    assertThatExceptionOfType(EnvironmentException.class)
        .isThrownBy(server::deploy)
        .withMessageContaining("tries on port " + server.port() + ", the last with: ")
        .withMessageContaining("Connection refused");
    long pid = Long.parseLong(server.log().strip());

    server.delete();

    assertThat(isAlive(pid)).isFalse();
  }

  @Test
  void areNoLongerWaitedForWhenTheThreadIsInterrupted() {
    GivenEnvironment server = given(GivenEnvironment.shell("sleep 300"));
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class).isThrownBy(server::deploy);
  }

  @Test
  void haveNoAddressUntilTheyAreStarted() {
    GivenEnvironment server = given(GivenEnvironment.shell("sleep 300"));

    assertThatIllegalStateException()
        .isThrownBy(server::url)
        .withMessage(
            "GivenEnvironment was not started yet. Take it as a parameter of a suite, and it is deployed before.");
  }

  @Test
  void areNotStartedOnceTheyAreDeleted() {
    GivenEnvironment server = given(GivenEnvironment.shell("sleep 300"));
    server.delete();

    assertThatIllegalStateException()
        .isThrownBy(server::deploy)
        .withMessageContaining("not started");
  }

  @Test
  void runInTheirDirectory(@TempDir Path directory) throws Exception {
    ProcessPlan plan = GivenEnvironment.shell("pwd; echo $PORT; sleep 300");
    GivenEnvironment server =
        given(plan.withDirectory(directory).withReadiness(Readiness.logLine("^\\d+$")));

    server.deploy();

    assertThat(server.log()).isEqualTo("%s%n%d%n".formatted(directory.toRealPath(), server.port()));
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  private static String get(ProcessEnvironment server, String path) throws IOException {
    var request = new Request.Builder().url(server.url().resolve(path).toString()).build();
    try (Response response = new OkHttpClient().newCall(request).execute()) {
      return response.body().string();
    }
  }

  private static Path jarOf(Class<?> main, Path jar) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
    String entry = main.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        var entries = new JarOutputStream(file, manifest);
        var bytes = main.getResourceAsStream("/" + entry)) {
      entries.putNextEntry(new JarEntry(entry));
      bytes.transferTo(entries);
    }
    return jar;
  }
}
