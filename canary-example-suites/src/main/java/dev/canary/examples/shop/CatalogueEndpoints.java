package dev.canary.examples.shop;

import java.util.List;

/** What is for sale: the same for everybody, logged in or not. */
final class CatalogueEndpoints {

  private static final List<Product> PRODUCTS =
      List.of(
          new Product("seeds", "Sunflower seeds", 450),
          new Product("cage", "Cage with a swing", 8900),
          new Product("mirror", "Mirror", 790));

  void addTo(Router router) {
    router
        .on("GET", "/products", request -> Response.ok(PRODUCTS))
        .on("GET", "/products/{id}", this::show);
  }

  private Response show(Request request) {
    return PRODUCTS.stream()
        .filter(product -> product.id().equals(request.id()))
        .findFirst()
        .map(Response::ok)
        .orElseThrow(() -> Problem.notFound("There is no product %s.".formatted(request.id())));
  }

  private record Product(String id, String name, long cents) {}
}
