package dev.canary.runtime.web.http;

import java.util.regex.Pattern;

/**
 * Where a page of a list begins: the id of the last element of the page before. The prober gives
 * ids of this form to runs, notifications and entries of the audit.
 */
public final class Cursor {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Cursor() {}

  public static boolean isOne(String text) {
    return ID.matcher(text).matches();
  }
}
