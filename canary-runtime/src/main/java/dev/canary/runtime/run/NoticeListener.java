package dev.canary.runtime.run;

import java.util.concurrent.CompletionStage;

/** Told of notices, wherever the launch happens. Called from many threads. */
public interface NoticeListener {

  /**
   * Returns at once. What it returns is complete when the notice was heard, and fails if it was
   * not.
   */
  CompletionStage<Void> onNotice(Notice notice);
}
