package dev.canary.examples.shop;

/** A command line that cannot be understood. */
final class WrongUsage extends Exception {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  WrongUsage(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What is wrong, for the user. */
  String sentence() {
    return sentence;
  }
}
