package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes pictures of all pages, for people to look at. */
@ExtendWith(WatchedProber.Supplied.class)
class GalleryBrowserTests {

  private static final Path GALLERY = Path.of("target", "screenshots");

  @Test
  void everyPageIsPictured(WatchedProber watched) {
    try (var browser = new Browser(watched.url())) {
      for (Browser.Screen screen : Browser.Screen.values()) {
        for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
          try (Page page = browser.open(screen, colours)) {
            WatchedPages.of(watched)
                .forEach((name, path) -> picture(page, name, path, screen, colours));
          }
        }
      }
      assertThat(browser.misdeeds).isEmpty();
    }
  }

  private static void picture(
      Page page, String name, String path, Browser.Screen screen, ColorScheme colours) {
    page.navigate(path);
    page.waitForLoadState();
    String file = "%s-%s-%s.png".formatted(name, screen, colours).toLowerCase(Locale.ROOT);
    page.screenshot(new Page.ScreenshotOptions().setPath(GALLERY.resolve(file)).setFullPage(true));
  }
}
