package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AdditionTest {

  @Test
  void addsUp() {
    assertEquals(2, 1 + 1);
  }
}
