package dev.canary.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test as every project has them: Jupiter, nothing of the canaries. The prober runs it as it is
 * when its configuration names it under {@code canary.suites.classes}; its tests are its steps.
 */
@ExtendWith(ShopUrlExtension.class)
class CatalogueIT {

  /** One for all tests and runs: on older JVMs a client's threads end only when it is collected. */
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI shop;

  CatalogueIT(URI shop) {
    this.shop = shop;
  }

  @Test
  void listsProducts() throws Exception {
    HttpResponse<String> answer = get("/products");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Sunflower seeds", "Cage with a swing", "Mirror");
  }

  @Test
  void showsOneProduct() throws Exception {
    HttpResponse<String> answer = get("/products/cage");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Cage with a swing").doesNotContain("Mirror");
  }

  @Test
  void knowsWhatItDoesNotSell() throws Exception {
    HttpResponse<String> answer = get("/products/cat");

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(shop.resolve(path)).timeout(Duration.ofSeconds(10)).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
