package dev.canary.examples.beyond;

import java.util.List;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** The catalogue's interface, as a generator would write it from its OpenAPI document. */
interface CatalogueApi {

  @GET("products")
  Call<List<Product>> products();

  @GET("products/{id}")
  Call<Product> product(@Path("id") String id);

  /** Something that the shop sells. */
  record Product(String id, String name, long cents) {}
}
