package dev.canary.runtime.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import dev.canary.runtime.run.LogListener;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** How a listener gets to hear what is logged and printed. */
final class Listening {

  private static final String NAME = "listener";

  private Listening() {}

  /** Tells a listener of what comes to a logger, in place of the one before it. */
  static void beside(Logger logger, LogListener listener) {
    var appender = new ListeningAppender(listener);
    appender.setName(NAME);
    appender.setContext(logger.getLoggerContext());
    appender.start();
    logger.detachAppender(NAME);
    logger.addAppender(appender);
  }

  /** The same where people read warnings alone, and everything that is printed. */
  static void besidePeople(LoggerContext context, LogListener listener) {
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    appenders(root).forEach(Listening::keepToWarnings);
    beside(root, listener);
    root.setLevel(Level.INFO);
    System.setOut(both(System.out, printed(context, "stdout", listener), "stdout.encoding"));
    System.setErr(both(System.err, printed(context, "stderr", listener), "stderr.encoding"));
  }

  static Stream<Appender<ILoggingEvent>> appenders(Logger logger) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(logger.iteratorForAppenders(), Spliterator.ORDERED),
        false);
  }

  private static void keepToWarnings(Appender<ILoggingEvent> appender) {
    if (appender.getCopyOfAttachedFiltersList().isEmpty() && !NAME.equals(appender.getName())) {
      var filter = new ThresholdFilter();
      filter.setLevel(Level.WARN.toString());
      filter.start();
      appender.addFilter(filter);
    }
  }

  /** The logger of what is printed, which people have seen already. */
  private static String printed(LoggerContext context, String name, LogListener listener) {
    Logger logger = context.getLogger(name);
    logger.setAdditive(false);
    beside(logger, listener);
    return name;
  }

  private static PrintStream both(PrintStream usual, String logger, String encoding) {
    return BothStreams.isUsedBy(usual) ? usual : BothStreams.of(usual, logger, charset(encoding));
  }

  /** JDKs before 19 have other names for these properties, and set them for terminals alone. */
  private static Charset charset(String property) {
    String name = System.getProperty(property, System.getProperty("sun." + property));
    return name == null ? Charset.defaultCharset() : Charset.forName(name);
  }
}
