/**
 * The demo shop: a small HTTP service with accounts, invoices, payments and a ledger, in memory,
 * and with faults to switch on. It stands for the system that canaries watch, so it knows nothing
 * of canaries but the mark by which it recognises their accounts, and nothing of the suites.
 */
@NullMarked
package dev.canary.examples.shop;

import org.jspecify.annotations.NullMarked;
