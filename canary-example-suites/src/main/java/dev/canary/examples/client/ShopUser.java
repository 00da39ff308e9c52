package dev.canary.examples.client;

import java.util.List;
import java.util.Map;

/** The shop for a user who is logged in. */
public final class ShopUser {

  private final JsonApi api;

  ShopUser(JsonApi api) {
    this.api = api;
  }

  /** Who is logged in. */
  public Account account() {
    return api.get("/me").expect(200).as(Account.class);
  }

  /** Ends the session: the shop knows this user no more. */
  public void logOut() {
    api.post("/logout", Map.of()).expect(204);
  }

  /** Creates a draft. */
  public Invoice createInvoice(String customer, String text, long cents) {
    return api.post("/invoices", draft(customer, text, cents)).expect(201).as(Invoice.class);
  }

  /** Changes a draft. */
  public Invoice update(Invoice invoice, String text, long cents) {
    return api.put(path(invoice), draft(invoice.customer(), text, cents))
        .expect(200)
        .as(Invoice.class);
  }

  private static Map<String, Object> draft(String customer, String text, long cents) {
    return Map.of("customer", customer, "text", text, "cents", cents);
  }

  /** The invoice as it is now. */
  public Invoice get(Invoice invoice) {
    return api.get(path(invoice)).expect(200).as(Invoice.class);
  }

  /** All invoices of this user. */
  public List<Invoice> invoices() {
    return api.get("/invoices").expect(200).asListOf(Invoice.class);
  }

  /** The invoice as its customer will see it. */
  public String preview(Invoice invoice) {
    return api.get(path(invoice) + "/preview").expect(200).as(Preview.class).text();
  }

  /** Turns a draft into an invoice with a number. */
  public Invoice issue(Invoice invoice) {
    return api.post(path(invoice) + "/issue", Map.of()).expect(200).as(Invoice.class);
  }

  /** Sends the invoice to an e-mail address. */
  public Email email(Invoice invoice, String to) {
    return api.post(path(invoice) + "/email", Map.of("to", to)).expect(201).as(Email.class);
  }

  /** Cancels the invoice without a credit note. */
  public Invoice cancel(Invoice invoice) {
    return cancel(invoice, false);
  }

  /** Cancels the invoice and tells its customer so by a credit note. */
  public Invoice cancelWithCreditNote(Invoice invoice) {
    return cancel(invoice, true);
  }

  private Invoice cancel(Invoice invoice, boolean creditNote) {
    return api.post(path(invoice) + "/cancel", Map.of("creditNote", creditNote))
        .expect(200)
        .as(Invoice.class);
  }

  /** The credit notes of this user. */
  public List<CreditNote> creditNotes() {
    return api.get("/credit-notes").expect(200).asListOf(CreditNote.class);
  }

  /** All e-mails that the shop sent for this user. */
  public List<Email> outbox() {
    return api.get("/outbox").expect(200).asListOf(Email.class);
  }

  /** Lets the invoice be paid by its number, with which the shop matches the payment. */
  public Payment pay(Invoice invoice) {
    return receive(String.valueOf(invoice.number()), invoice.cents());
  }

  /** Lets money arrive at the bank. */
  public Payment receive(String reference, long cents) {
    return api.post("/payments", Map.of("reference", reference, "cents", cents))
        .expect(201)
        .as(Payment.class);
  }

  /** Matches a payment by hand. */
  public Payment match(Payment payment, Invoice invoice) {
    return api.put(path(payment) + "/match", Map.of("invoice", invoice.id()))
        .expect(200)
        .as(Payment.class);
  }

  /** Takes a payment from the invoice that it is matched with, which is open again then. */
  public Payment deleteMatch(Payment payment) {
    return api.delete(path(payment) + "/match").expect(200).as(Payment.class);
  }

  /** All postings of this user. */
  public List<Posting> ledger() {
    return api.get("/ledger").expect(200).asListOf(Posting.class);
  }

  /**
   * What all postings on an account of the ledger add up to, in cents.
   *
   * @param account such as {@code receivables}
   */
  public long balance(String account) {
    return ledger().stream()
        .filter(posting -> posting.account().equals(account))
        .mapToLong(Posting::cents)
        .sum();
  }

  private static String path(Invoice invoice) {
    return "/invoices/" + invoice.id();
  }

  private static String path(Payment payment) {
    return "/payments/" + payment.id();
  }

  record Preview(String text) {}
}
