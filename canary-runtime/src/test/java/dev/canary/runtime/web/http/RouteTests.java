package dev.canary.runtime.web.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.HandlerType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a path may be. */
class RouteTests {

  @Test
  void answersHeadWhereItAnswersGet() {
    assertThatThrownBy(() -> new Route(List.of(HandlerType.GET), "/x", Access.VIEW, request -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("/x answers GET, so it has to answer HEAD as well.");
  }
}
