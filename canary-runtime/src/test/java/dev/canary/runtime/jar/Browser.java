package dev.canary.runtime.jar;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The system's Chromium. Whatever a page does that it must not do is noted: errors, and requests to
 * other hosts.
 */
final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Playwright playwright = Playwright.create();
  private final com.microsoft.playwright.Browser chromium;
  private final String url;

  /** What Chromium says of pixels that tests have read; pages do not. */
  private static final String READS_PIXELS = "willReadFrequently";

  /** What the page that was opened last has done. */
  final List<String> misdeeds = new ArrayList<>();

  /** How a page is looked at. */
  enum Screen {
    DESKTOP(1280, 800),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  /**
   * @param url of the prober
   */
  Browser(String url) {
    this.url = url;
    this.chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
  }

  private static Path executable() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "There is no Chromium on the PATH. Run bin/verify, or install it by hand."));
  }

  /** A page in a browser that knows nothing yet. */
  Page open(Screen screen, ColorScheme colours) {
    return open(screen, colours, true);
  }

  Page open(Screen screen, ColorScheme colours, boolean scripts) {
    misdeeds.clear();
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(url)
                .setViewportSize(screen.width, screen.height)
                .setColorScheme(colours)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setJavaScriptEnabled(scripts));
    context.setDefaultTimeout(10_000);
    Page page = context.newPage();
    page.onPageError(error -> misdeeds.add("error: " + error));
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())
              && !message.text().contains(READS_PIXELS)) {
            misdeeds.add("%s: %s (%s)".formatted(message.type(), message.text(), page.url()));
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(url) && !request.url().startsWith("data:")) {
            misdeeds.add("request to " + URI.create(request.url()).getHost());
          }
        });
    return page;
  }

  Page desktop() {
    return open(Screen.DESKTOP, ColorScheme.LIGHT);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
