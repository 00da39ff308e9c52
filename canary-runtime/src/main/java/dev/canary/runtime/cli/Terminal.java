package dev.canary.runtime.cli;

import dev.canary.runtime.report.Look;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Objects;

/**
 * Where people read.
 *
 * @param out for what was asked for
 * @param err for what is wrong
 * @param secrets where they write what nobody else may read
 * @param colours whether colours are shown
 * @param unicode whether marks beyond ASCII are shown
 */
public record Terminal(
    PrintWriter out, PrintWriter err, SecretInput secrets, boolean colours, boolean unicode) {

  /**
   * The standard output and error of this JVM, as they are now. Colours are shown on a terminal
   * only, and not if {@code NO_COLOR} is set.
   */
  public static Terminal ofSystem(Map<String, String> environment) {
    Charset charset = charset();
    return new Terminal(
        writer(System.out, charset),
        writer(System.err, charset),
        secrets(charset),
        isInteractive() && wantsColours(environment),
        canShowMarks(charset));
  }

  private static SecretInput secrets(Charset charset) {
    return () ->
        isInteractive()
            ? SecretInput.typedOn(Objects.requireNonNull(System.console())).readPassword()
            : SecretInput.lineOf(new InputStreamReader(System.in, charset)).readPassword();
  }

  Look look() {
    return new Look(colours, unicode);
  }

  static boolean wantsColours(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  static boolean canShowMarks(Charset charset) {
    return charset.canEncode() && charset.newEncoder().canEncode("✓✗–");
  }

  /** Since Java 22 there may be a console without a terminal, but then also a method that tells. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isInteractive() {
    Console console = System.console();
    if (console == null || Runtime.version().feature() < 22) {
      return console != null;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This JVM does not tell whether it has a terminal.", e);
    }
  }

  /** Since Java 18 the default charset says nothing about the terminal. */
  private static Charset charset() {
    String fallback = Charset.defaultCharset().name();
    return Charset.forName(System.getProperty("stdout.encoding", fallback));
  }

  private static PrintWriter writer(OutputStream stream, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(stream, charset), true);
  }
}
