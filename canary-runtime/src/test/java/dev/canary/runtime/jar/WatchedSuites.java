package dev.canary.runtime.jar;

/** Suites that watch the shop, in all states that there are. */
final class WatchedSuites {

  private static final String SIGN_UP =
      """
      import okhttp3.*;
      import org.junit.jupiter.api.Tag;

      @Tag("core") @Tag("accounts")
      @CanarySuite(every = "30m")
      class SignUpCanary {
        private final OkHttpClient http;
        private final String url;

        SignUpCanary(OkHttpClient http, @ConfigValue("shop.url") String url) {
          this.http = http;
          this.url = url;
        }

        @Step("Open the form") void open() throws Exception { get("/sign-up"); }
        @Step("Create the account") void create(CanaryContext canary) throws Exception {
          RequestBody body = RequestBody.create("{\\"name\\":\\"Ada\\"}", MediaType.get("application/json"));
          http.newCall(new Request.Builder().url(url + "/accounts").post(body).build()).execute().close();
          canary.publish("account", "42");
        }
        @Step("Log in") void logIn() throws Exception { get("/session"); }

        private void get(String path) throws Exception {
          http.newCall(new Request.Builder().url(url + path).build()).execute().close();
        }
      }
      """;

  private static final String INVOICES =
      """
      import okhttp3.*;
      import org.junit.jupiter.api.Tag;
      import static org.junit.jupiter.api.Assertions.assertEquals;

      @Tag("core") @Tag("billing")
      @CanarySuite
      class InvoicesCanary {
        private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger("shop.invoices");
        private final OkHttpClient http;
        private final String url;

        InvoicesCanary(SignUpCanary signUp, OkHttpClient http, @ConfigValue("shop.url") String url) {
          this.http = http;
          this.url = url;
        }

        @Step("Create a draft") void draft(TestData data, CanaryContext canary) throws Exception {
          assertEquals(201, post("/invoices", "{\\"net\\":790,\\"currency\\":\\"EUR\\"}"));
          data.created("invoice", "INV-42");
          canary.publish("invoice", "INV-42");
          LOG.info("The draft INV-42 is there");
        }

        @Step("Issue the invoice") void issue(CanaryContext canary) throws Exception {
          LOG.info("Issuing INV-42");
          int status = post("/invoices/42/issue", "{\\"password\\":\\"geheim\\",\\"send\\":true}");
          LOG.warn("The shop answered {}", status);
          canary.attach("answer.json", "application/json", "{\\"status\\":502}".getBytes("UTF-8"));
          assertEquals(201, status, "The invoice was not issued");
        }

        @Step("Pay it") void pay() throws Exception { post("/invoices/42/payments", "{}"); }
        @Step("Read the receipt") void receipt() throws Exception { post("/receipts", "{}"); }

        @Cleanup void delete(TestData data) { data.deleteEach("invoice", id -> post("/invoices/42/delete", "{}")); }

        private int post(String path, String json) throws Exception {
          RequestBody body = RequestBody.create(json, MediaType.get("application/json"));
          Request request = new Request.Builder().url(url + path)
              .header("Authorization", "Bearer s3same").post(body).build();
          try (Response response = http.newCall(request).execute()) {
            response.body().string();
            return response.code();
          }
        }
      }
      """;

  private static final String PAYMENTS =
      """
      @CanarySuite(dependsOn = InvoicesCanary.class)
      class PaymentsCanary {
        @Step("Pay by card") void pay() {}
      }
      """;

  private static final String STATEMENTS =
      """
      @CanarySuite(name = "Monthly statements", dependsOn = PaymentsCanary.class)
      class StatementsCanary {
        @Step("Fetch the statement") void fetch() {}
      }
      """;

  private static final String SEARCH =
      """
      import okhttp3.*;
      import org.junit.jupiter.api.Tag;

      @Tag("catalogue")
      @CanarySuite(name = "Product search", every = "30m")
      class SearchCanary {
        @Step(value = "Search for a product", slow = "50ms")
        void search(OkHttpClient http, @ConfigValue("shop.url") String url) throws Exception {
          http.newCall(new Request.Builder().url(url + "/search?q=lamp").build()).execute().close();
        }
      }
      """;

  private static final String REPORTS =
      """
      @CanarySuite(name = "Nightly reports", every = "30m")
      class ReportsCanary {
        @Step("Order a report") void order(TestData data) { data.created("report", "R-2026-11"); }
        @Cleanup void delete(TestData data) {
          data.deleteEach("report", id -> { throw new IllegalStateException("The report store is read-only"); });
        }
      }
      """;

  private static final String CARDS =
      """
      @CanarySuite(name = "Card issuing", every = "30m")
      class CardsCanary {
        @Step("Order a card") void order() {}
      }
      """;

  private static final String NEWSLETTER =
      """
      @CanarySuite(every = "30m")
      class NewsletterCanary {
        @Step("Subscribe") void subscribe() {}
        @Step("Unsubscribe") void unsubscribe() {}
      }
      """;

  private static final String TICKER =
      """
      @CanarySuite(name = "Price ticker", every = "3s")
      class TickerCanary {
        @Step("Read a price") void read() {}
      }
      """;

  private static final String EXPORT =
      """
      @CanarySuite(name = "Data export", every = "30m", timeout = "10m")
      class ExportCanary {
        @Step("Order the export") void order() {}
        @Step(value = "Wait for the file", timeout = "9m") void await(CanaryContext canary) throws Exception {
          canary.sleep(java.time.Duration.ofMinutes(8));
        }
        @Step("Download it") void download() {}
        @Step("Check its rows") void check() {}
      }
      """;

  private static final String BACKUPS =
      """
      @CanarySuite(every = "30m")
      class BackupsCanary {
        @Step("Restore a backup") void restore() {}
      }
      """;

  private WatchedSuites() {}

  static String[] sources() {
    return new String[] {
      SIGN_UP,
      INVOICES,
      PAYMENTS,
      STATEMENTS,
      SEARCH,
      REPORTS,
      CARDS,
      NEWSLETTER,
      TICKER,
      EXPORT,
      BACKUPS
    };
  }
}
