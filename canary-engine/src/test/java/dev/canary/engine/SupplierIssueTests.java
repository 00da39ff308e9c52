package dev.canary.engine;

import static dev.canary.engine.Transcript.issues;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.ParameterSupplier;
import dev.canary.engine.testsuites.suppliers.BrokenTicketSupplier;
import dev.canary.engine.testsuites.suppliers.OtherTicketSupplier;
import dev.canary.engine.testsuites.suppliers.TakingOneTicket;
import dev.canary.engine.testsuites.suppliers.TicketSupplier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Parameter suppliers that are wrong: each test has a jar-like directory that announces them. */
class SupplierIssueTests {

  private static final String SUITE = TakingOneTicket.class.getName();

  @TempDir private Path directory;

  @Test
  void severalForOneParameter() throws IOException {
    assertThat(issuesWith(OtherTicketSupplier.class.getName()))
        .containsExactly(
            "The parameter ticket of step enter of "
                + SUITE
                + " is supported by several parameter suppliers: "
                + TicketSupplier.class.getName()
                + ", "
                + OtherTicketSupplier.class.getName()
                + ". Let only one of them support it.");
  }

  @Test
  void failingWhenAsked() throws IOException {
    assertThat(issuesWith(BrokenTicketSupplier.class.getName()))
        .containsExactly(
            "The parameter supplier "
                + BrokenTicketSupplier.class.getName()
                + " failed when it was asked for the parameter ticket of step enter of "
                + SUITE
                + ": java.lang.IllegalStateException: box office is closed");
  }

  @Test
  void missing() throws IOException {
    assertThat(issuesWith("com.acme.Missing"))
        .containsExactly(
            "The parameter suppliers cannot be loaded, so step enter of "
                + SUITE
                + " may lack parameters. Correct the class or its entry in META-INF/services:"
                + " dev.canary.api.ParameterSupplier: Provider com.acme.Missing not found");
  }

  @Test
  void withoutItsSuperclass() throws IOException {
    var writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "com/acme/Orphan", null, "com/acme/Gone", null);
    Path file = directory.resolve("com/acme/Orphan.class");
    Files.createDirectories(requireNonNull(file.getParent()));
    Files.write(file, writer.toByteArray());

    assertThat(issuesWith("com.acme.Orphan"))
        .containsExactly(
            "The parameter suppliers cannot be loaded, so step enter of "
                + SUITE
                + " may lack parameters. Correct the class or its entry in META-INF/services:"
                + " java.lang.NoClassDefFoundError: com/acme/Gone");
  }

  private List<String> issuesWith(String supplier) throws IOException {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(services.resolve(ParameterSupplier.class.getName()), supplier);
    try (var loader = new SuiteLoader(directory, TakingOneTicket.class)) {
      return issues(loader.suite());
    }
  }
}
