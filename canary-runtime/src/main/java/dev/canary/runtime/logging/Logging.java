package dev.canary.runtime.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.canary.runtime.run.LogListener;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sets logging up. Logback finds this class as a service, so every command starts with warnings on
 * standard error, for people; {@link #toJson} turns to JSON lines on standard output, for machines.
 */
public final class Logging extends ContextAwareBase implements Configurator {

  /** Libraries whose news is of no interest to whoever runs a prober. */
  private static final List<String> QUIET =
      List.of("org.eclipse.jetty", "io.javalin", "org.flywaydb", "io.smallrye", "org.jboss");

  /** Warn of each request that cannot be read, of which anybody can send any number. */
  private static final List<String> EXCITABLE = List.of("org.eclipse.jetty.http", "io.javalin");

  /** Repeats at every launch what the prober tells of its suites once, in its own words. */
  private static final String REPETITIVE =
      "org.junit.platform.launcher.core.DiscoveryIssueNotifier";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    attach(context, WarningLines.encoder(), System.err);
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    context.getLogger(REPETITIVE).setLevel(Level.OFF);
    takeOverFromJavaUtilLogging();
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /**
   * From now on everything that is logged or printed in this JVM goes to standard output as JSON.
   *
   * @param environment what is probed; on every line
   */
  public static JsonLog toJson(String environment) {
    return toJson(Map.of("environment", environment));
  }

  /**
   * The same in a worker, whose prober takes the lines over into its own log.
   *
   * @param worker its name; on every line
   */
  public static JsonLog toJson(String environment, String worker) {
    return toJson(Map.of("environment", environment, "worker", worker));
  }

  private static JsonLog toJson(Map<String, String> always) {
    PrintStream out = System.out;
    LoggerContext context = context();
    context.reset();
    attach(context, new RedactedLines(JsonLines.encoder(always)), out);
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
    quieten(context);
    takeOverFromJavaUtilLogging();
    System.setOut(PrintedLines.to("stdout"));
    System.setErr(PrintedLines.to("stderr"));
    return new JsonLog(out);
  }

  /**
   * From now on what must not be shown is left out of the JSON lines of this JVM. Lines for people
   * stay as they are.
   *
   * @param hide takes it out of a line, which stays a JSON object
   */
  public static void redact(UnaryOperator<String> hide) {
    findJsonLines().ifPresent(lines -> lines.redactBy(hide));
  }

  /**
   * From now on everything that is logged or printed in this JVM is told to this listener, and to
   * no other. What is printed where stays as it is.
   */
  public static void listen(LogListener listener) {
    if (findJsonLines().isPresent()) {
      Listening.beside(context().getLogger(Logger.ROOT_LOGGER_NAME), listener);
    } else {
      Listening.besidePeople(context(), listener);
      quieten(context());
    }
  }

  private static Optional<RedactedLines> findJsonLines() {
    return Listening.appenders(context().getLogger(Logger.ROOT_LOGGER_NAME))
        .filter(OutputStreamAppender.class::isInstance)
        .map(appender -> ((OutputStreamAppender<ILoggingEvent>) appender).getEncoder())
        .filter(RedactedLines.class::isInstance)
        .map(RedactedLines.class::cast)
        .findFirst();
  }

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }

  private static void quieten(LoggerContext context) {
    QUIET.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
    EXCITABLE.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
    context.getLogger(REPETITIVE).setLevel(Level.OFF);
  }

  private static void takeOverFromJavaUtilLogging() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private static void attach(
      LoggerContext context, Encoder<ILoggingEvent> encoder, OutputStream stream) {
    encoder.setContext(context);
    encoder.start();
    var appender = new OutputStreamAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(new BorrowedStream(stream));
    appender.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
  }
}
