package dev.canary.examples.shop;

/** Something that belongs to an account. */
interface Owned {

  /** Unique among all things of its kind. */
  String id();

  /** The e-mail address of the account. */
  String owner();
}
