package dev.canary.runtime.web.http;

/** What somebody may do who is let in to a path. */
public enum Access {
  /** Needed to get in at all, or the same for everybody: the login, style sheets and scripts. */
  OPEN,
  /** See names and states, as monitors need them. */
  SUMMARY,
  /** See everything. */
  VIEW,
  /** Change something. */
  OPERATE
}
