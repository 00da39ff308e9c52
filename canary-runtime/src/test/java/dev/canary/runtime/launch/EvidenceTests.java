package dev.canary.runtime.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.LoggerContext;
import dev.canary.runtime.logging.Logging;
import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.EvidenceEntry;
import dev.canary.runtime.run.LogLine;
import java.io.PrintStream;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** What runs leave to be looked at. */
class EvidenceTests {

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final List<Handler> handlers = List.of(Logger.getLogger("").getHandlers());

  @BeforeEach
  void logAsTheProberDoes() {
    new Logging().configure((LoggerContext) LoggerFactory.getILoggerFactory());
    lab.listenToLogs();
  }

  @AfterEach
  void restore() {
    System.setOut(out);
    System.setErr(err);
    Logger root = Logger.getLogger("");
    List.of(root.getHandlers()).forEach(root::removeHandler);
    handlers.forEach(root::addHandler);
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    new Logging().configure(context);
  }

  private Evidence evidence(String suite) {
    return lab.runs().evidence(lab.runs().run(suite).id());
  }

  /** As "LEVEL logger step message". */
  private static List<String> lines(Evidence evidence) {
    return evidence.logs().stream().map(EvidenceTests::line).toList();
  }

  private static String line(LogLine line) {
    return "%s %s %s %s".formatted(line.level(), line.logger(), line.step(), line.message());
  }

  @Test
  void keepsWhatASuiteLogsAndPrintsByStep() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          private final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          ShopCanary() { log.info("built in {} parts", 3); }
          @Step void opens() {
            System.out.println("open");
            System.err.println("who is there?");
          }
          @Step void sells() {
            java.util.logging.Logger.getLogger("till").warning("no change");
            org.slf4j.MDC.clear();
            log.error("not sold", new IllegalStateException("sold out"));
          }
          @Cleanup void closes() { log.info("closed"); }
        }
        """);

    lab.launch();

    List<String> lines = lines(evidence("shop"));
    assertThat(lines)
        .startsWith(
            "INFO shop null built in 3 parts",
            "INFO stdout opens open",
            "INFO stderr opens who is there?",
            "WARN till sells no change")
        .endsWith("INFO shop closes closed")
        .hasSize(6);
    assertThat(lines.get(4))
        .startsWith("ERROR shop sells not sold\njava.lang.IllegalStateException: sold out\n\tat ");
  }

  @Test
  void keepsTheLinesOfEachSuiteApart() throws Exception {
    lab.suites(
        """
        @CanarySuite class OneCanary {
          @Step void tells() { for (int i = 0; i < 50; i++) System.out.println("one " + i); }
        }
        @CanarySuite class OtherCanary {
          @Step void tells() { for (int i = 0; i < 50; i++) System.out.println("other " + i); }
        }
        """);

    lab.launch();

    assertThat(lines(evidence("one")))
        .hasSize(50)
        .allMatch(line -> line.startsWith("INFO stdout tells one "));
    assertThat(lines(evidence("other")))
        .hasSize(50)
        .allMatch(line -> line.startsWith("INFO stdout tells other "));
  }

  @Test
  void givesWhatAThreadOfUnknownOwnerPrintsToNobody() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void asks() throws Exception {
            Thread other = new Thread(() -> System.out.println("from elsewhere"));
            other.start();
            other.join();
            System.out.println("from here");
          }
        }
        """);

    lab.launch();

    assertThat(lines(evidence("shop"))).containsExactly("INFO stdout asks from here");
  }

  @Test
  void keepsTheEvidenceOfEachAttempt() throws Exception {
    lab.suites(
        """
        @CanarySuite(retries = 1) class ShopCanary {
          static int attempts;
          @Step void opens() {
            System.out.println("attempt " + ++attempts);
            if (attempts == 1) throw new AssertionError("shut");
          }
        }
        """);

    lab.launch();

    Evidence first = lab.runs().evidence(lab.runs().retried().get(0).id());
    assertThat(lines(first)).containsExactly("INFO stdout opens attempt 1");
    assertThat(lines(evidence("shop"))).containsExactly("INFO stdout opens attempt 2");
    assertThat(lab.runs().events())
        .containsExactly(
            "shop started", "shop evidence", "shop retried", "shop evidence", "shop finished");
  }

  @Test
  void keepsExchangesAndProcessesByStep() throws Exception {
    try (var shop = new MockWebServer()) {
      shop.start();
      shop.enqueue(new MockResponse.Builder().code(201).body("{\"token\":\"t0ken\"}").build());
      lab.suites(
              """
              @CanarySuite class ShopCanary {
                @Step void buys(okhttp3.OkHttpClient http, @ConfigValue("shop.url") String url)
                    throws Exception {
                  var request = new okhttp3.Request.Builder().url(url).build();
                  try (var response = http.newCall(request).execute()) {
                    response.body().string();
                  }
                }
                @Step void counts(CanaryContext canary) throws Exception {
                  canary.process("echo", "seven").expectSuccess();
                }
              }
              """)
          .set("canary.values.shop.url", shop.url("/orders").toString());

      lab.launch();
    }

    EvidenceEntry exchange = evidence("shop").http().get(0);
    assertThat(evidence("shop").http()).hasSize(1);
    assertThat(exchange.step()).isEqualTo("buys");
    assertThat(exchange.json())
        .contains("\"status\":201", "/orders", "[REDACTED]")
        .doesNotContain("t0ken");
    assertThat(evidence("shop").processes()).hasSize(1);
    assertThat(evidence("shop").processes().get(0).step()).isEqualTo("counts");
    assertThat(evidence("shop").processes().get(0).json())
        .startsWith("{\"command\":[\"echo\",\"seven\"],\"exitCode\":0,");
  }

  @Test
  void keepsAttachmentsByStep() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void sells(CanaryContext canary) {
            canary.attach("receipt.txt", "text/plain; charset=utf-8", "paid".getBytes());
            canary.attach("logo.png", "image/png", new byte[] {-1, 0, 1});
          }
        }
        """);

    lab.launch();

    List<Attachment> attachments = evidence("shop").attachments();
    assertThat(attachments)
        .extracting(Attachment::step, Attachment::name, Attachment::mediaType)
        .containsExactly(
            tuple("sells", "receipt.txt", "text/plain; charset=utf-8"),
            tuple("sells", "logo.png", "image/png"));
    assertThat(new String(attachments.get(0).content().bytes(), UTF_8)).isEqualTo("paid");
    assertThat(attachments.get(1).content().bytes()).containsExactly(-1, 0, 1);
  }

  @Test
  void keepsThatOfPlainTests() throws Exception {
    lab.suites(
            """
            class TillIT {
              @Test void counts(TestReporter reporter) {
                System.out.println("counted");
                reporter.publishFile("sum.txt", MediaType.TEXT_PLAIN_UTF_8,
                    file -> java.nio.file.Files.writeString(file, "42"));
                reporter.publishEntry("canary.http", "no JSON");
              }
            }
            """)
        .set("canary.suites.classes", "suites.TillIT");

    lab.launch();

    assertThat(lines(evidence("till-it"))).containsExactly("INFO stdout counts counted");
    assertThat(evidence("till-it").attachments())
        .singleElement()
        .satisfies(file -> assertThat(file.content().bytes()).isEqualTo("42".getBytes(UTF_8)));
    assertThat(evidence("till-it").http()).isEmpty();
  }

  @Test
  void keepsThatOfFailuresAloneIfTold() throws Exception {
    lab.suites(
            """
            @CanarySuite class GoodCanary { @Step void says() { System.out.println("well"); } }
            @CanarySuite class BadCanary {
              @Step void says() { System.out.println("ill"); throw new AssertionError("ill"); }
            }
            """)
        .set("canary.evidence.keep", "failures");

    lab.launch();

    assertThat(evidence("good")).isEqualTo(Evidence.NONE);
    assertThat(lines(evidence("bad"))).containsExactly("INFO stdout says ill");
  }

  @Test
  void keepsNothingIfTold() throws Exception {
    lab.suites(
            """
            @CanarySuite class BadCanary {
              @Step void says() { System.out.println("ill"); throw new AssertionError("ill"); }
            }
            """)
        .set("canary.evidence.keep", "none");

    lab.launch();

    assertThat(lab.runs().events()).containsExactly("bad started", "bad finished");
  }
}
