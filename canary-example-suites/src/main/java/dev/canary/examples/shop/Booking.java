package dev.canary.examples.shop;

/** An amount that moves from one side of the ledger to the other. */
record Booking(String debit, String credit, long cents) {

  private static final String RECEIVABLES = "receivables";
  private static final String REVENUE = "revenue";
  private static final String BANK = "bank";
  private static final String UNMATCHED = "unmatched";

  static Booking issued(Invoice invoice) {
    return new Booking(RECEIVABLES, REVENUE, invoice.cents());
  }

  static Booking received(Payment payment) {
    return new Booking(BANK, UNMATCHED, payment.cents());
  }

  static Booking matched(Payment payment) {
    return new Booking(UNMATCHED, RECEIVABLES, payment.cents());
  }

  Booking reversed() {
    return new Booking(credit, debit, cents);
  }
}
