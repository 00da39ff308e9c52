package dev.canary.runtime.notify;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What anybody in this JVM logs, down to the finest level of this package. */
final class LoggedLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger own = (Logger) LoggerFactory.getLogger("dev.canary.runtime.notify");
  private final @Nullable Level level = own.getLevel();
  private final List<String> lines = new CopyOnWriteArrayList<>();

  static LoggedLines capture() {
    var lines = new LoggedLines();
    lines.setContext(lines.root.getLoggerContext());
    lines.start();
    lines.own.setLevel(Level.TRACE);
    lines.root.addAppender(lines);
    return lines;
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.add(event.getLevel() + " " + event.getFormattedMessage());
  }

  List<String> all() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    root.detachAppender(this);
    own.setLevel(level);
  }
}
