package dev.canary.runtime.config;

/** How many letters have to be added, dropped or replaced to make one text of another. */
public final class EditDistance {

  private EditDistance() {}

  /** From 0, where the texts are equal, to the length of the longer one. */
  public static int between(String left, String right) {
    int[] costs = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      costs[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      next(costs, row, left.charAt(row - 1), right);
    }
    return costs[right.length()];
  }

  private static void next(int[] costs, int row, char letter, String right) {
    int diagonal = costs[0];
    costs[0] = row;
    for (int column = 1; column <= right.length(); column++) {
      int replaced = diagonal + (letter == right.charAt(column - 1) ? 0 : 1);
      diagonal = costs[column];
      costs[column] = Math.min(replaced, Math.min(diagonal, costs[column - 1]) + 1);
    }
  }
}
