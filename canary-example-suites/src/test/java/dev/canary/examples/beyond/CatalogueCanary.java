package dev.canary.examples.beyond;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.examples.beyond.CatalogueApi.Product;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import okhttp3.OkHttpClient;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/** Over a typed client, which is built upon the injected one and so has its deadline and marks. */
@CanarySuite(timeout = "20s")
final class CatalogueCanary {

  private final CatalogueApi catalogue;
  private List<Product> products = List.of();

  CatalogueCanary(CatalogueServer server, OkHttpClient http) {
    catalogue =
        new Retrofit.Builder()
            .client(http)
            .baseUrl(server.url())
            .addConverterFactory(JacksonConverterFactory.create())
            .build()
            .create(CatalogueApi.class);
  }

  @Step
  void listProducts() throws IOException {
    products = body(catalogue.products().execute());

    assertThat(products).extracting(Product::name).contains("Mirror");
  }

  @Step
  void showEachProduct() throws IOException {
    for (Product product : products) {
      assertThat(body(catalogue.product(product.id()).execute())).isEqualTo(product);
    }
  }

  private static <T> T body(Response<T> response) {
    assertThat(response.code()).isEqualTo(200);
    return Objects.requireNonNull(response.body());
  }
}
