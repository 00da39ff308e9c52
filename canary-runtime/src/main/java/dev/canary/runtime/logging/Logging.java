package dev.canary.runtime.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
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
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    attach(context, JsonLines.encoder(always), out);
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
    QUIET.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
    context.getLogger(REPETITIVE).setLevel(Level.OFF);
    takeOverFromJavaUtilLogging();
    System.setOut(PrintedLines.to("stdout"));
    System.setErr(PrintedLines.to("stderr"));
    return new JsonLog(out);
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
