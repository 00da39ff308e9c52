package dev.canary.runtime.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import dev.canary.runtime.run.LogLine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Who is told of what is logged and printed, and what is seen of it. */
class ListeningTests {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
  private final List<Handler> handlers = List.of(root.getHandlers());
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream warned = new ByteArrayOutputStream();
  private final List<LogLine> told = new CopyOnWriteArrayList<>();
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

  @BeforeEach
  void beginAsACommandDoes() {
    System.setOut(new PrintStream(printed, true, Charset.defaultCharset()));
    System.setErr(new PrintStream(warned, true, Charset.defaultCharset()));
    context.reset();
    new Logging().configure(context);
  }

  @AfterEach
  void restore() {
    System.setOut(out);
    System.setErr(err);
    List.of(root.getHandlers()).forEach(root::removeHandler);
    handlers.forEach(root::addHandler);
    context.reset();
    new Logging().configure(context);
  }

  private List<String> lines() {
    return told.stream().map(it -> it.level() + " " + it.logger() + " " + it.message()).toList();
  }

  private static void speak() {
    System.out.println("sold, in Zürich");
    System.err.println("paid");
    LoggerFactory.getLogger("shop").info("open");
    LoggerFactory.getLogger("shop").warn("slow");
    LoggerFactory.getLogger("shop").debug("loud");
    java.util.logging.Logger.getLogger("till").warning("no change");
    System.out.printf("%d %s%n", 7, "apples");
  }

  private static final List<String> SPOKEN =
      List.of(
          "INFO stdout sold, in Zürich",
          "INFO stderr paid",
          "INFO shop open",
          "WARN shop slow",
          "WARN till no change",
          "INFO stdout 7 apples");

  @Test
  void tellsOfEverythingWherePeopleRead() {
    Logging.listen(told::add);

    speak();

    assertThat(lines()).containsExactlyElementsOf(SPOKEN);
  }

  @Test
  void changesNothingOfWhatPeopleRead() {
    speak();
    String printedAlone = printed.toString(Charset.defaultCharset());
    String warnedAlone = warned.toString(Charset.defaultCharset());
    printed.reset();
    warned.reset();
    Logging.listen(told::add);

    speak();

    assertThat(printed.toString(Charset.defaultCharset())).isEqualTo(printedAlone);
    assertThat(warned.toString(Charset.defaultCharset()))
        .isEqualTo(warnedAlone)
        .contains("paid", "WARN  slow", "WARN  no change");
  }

  @Test
  void tellsTheLatestListenerAlone() {
    Logging.listen(line -> told.add(new LogLine(line.at(), "OLD", "", "", null)));
    Logging.listen(told::add);

    speak();

    assertThat(lines()).containsExactlyElementsOf(SPOKEN);
    assertThat(printed.toString(Charset.defaultCharset()).lines()).hasSize(2);
  }

  @Test
  void tellsOfEverythingWhereMachinesRead() {
    JsonLog unused = Logging.toJson("staging");
    Logging.listen(told::add);

    speak();

    assertThat(lines()).containsExactlyElementsOf(SPOKEN);
    assertThat(printed.toString(UTF_8).lines()).hasSize(6).allMatch(it -> it.startsWith("{"));
    assertThat(warned.toString(UTF_8)).isEmpty();
  }

  @Test
  void leavesOutOfJsonLinesWhatMustNotBeShown() {
    JsonLog unused = Logging.toJson("staging");
    LoggerFactory.getLogger("shop").info("s3cret before it is known");
    Logging.redact(text -> text.replace("s3cret", "[REDACTED]"));

    System.out.println("it is s3cret");
    LoggerFactory.getLogger("shop").error("no", new IllegalStateException("s3cret"));

    assertThat(printed.toString(UTF_8).lines().skip(1))
        .hasSize(2)
        .noneMatch(line -> line.contains("s3cret"))
        .allMatch(line -> line.contains("[REDACTED]"));
  }

  @Test
  void leavesLinesForPeopleAsTheyAre() {
    Logging.redact(text -> "nothing");

    LoggerFactory.getLogger("shop").warn("slow");

    assertThat(warned.toString(Charset.defaultCharset())).contains("slow");
  }
}
