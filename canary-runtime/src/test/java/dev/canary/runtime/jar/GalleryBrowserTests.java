package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Looks at all pages: takes pictures of them for people, and has axe-core find out who could not
 * use them (WCAG 2 A and AA).
 */
@ExtendWith(WatchedProber.Supplied.class)
class GalleryBrowserTests {

  private static final Path GALLERY = Path.of("target", "screenshots");
  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  @ParameterizedTest
  @CsvSource({"DESKTOP, LIGHT", "DESKTOP, DARK", "PHONE, LIGHT", "PHONE, DARK"})
  void everyPageIsPresentableAndForEverybody(
      Browser.Screen screen, ColorScheme colours, Browser browser, WatchedProber watched) {
    try (Page page = browser.open(screen, colours)) {
      WatchedPages.of(watched).forEach((name, path) -> look(page, name, path, screen, colours));

      assertThat(browser.misdeeds).isEmpty();
    }
  }

  private static void look(
      Page page, String name, String path, Browser.Screen screen, ColorScheme colours) {
    page.navigate(path);
    page.waitForCondition(() -> page.title().contains("Shop canaries"));
    String file = "%s-%s-%s.png".formatted(name, screen, colours).toLowerCase(Locale.ROOT);
    page.screenshot(new Page.ScreenshotOptions().setPath(GALLERY.resolve(file)).setFullPage(true));
    if (isChecked(screen, colours)) {
      assertThat(violations(page)).as(file).isEmpty();
    }
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("how much of %s is beside the screen", file)
        .satisfies(beside -> assertThat(((Number) beside).intValue()).isNotPositive());
  }

  /** Each screen and each set of colours once: it takes its time. */
  private static boolean isChecked(Browser.Screen screen, ColorScheme colours) {
    return (screen == Browser.Screen.DESKTOP) == (colours == ColorScheme.LIGHT);
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .withTags(WCAG).analyze().getViolations().stream()
            .map(rule -> "%s: %s".formatted(rule.getId(), places(rule)))
            .toList();
  }

  private static List<String> places(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> node.getHtml() + " " + node.getFailureSummary())
        .limit(5)
        .toList();
  }
}
