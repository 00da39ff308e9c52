package dev.canary.runtime.web.page;

import dev.canary.runtime.run.LastReload;

/** What came of the latest reload. */
record ReloadRow(Moment at, String who, Mark mark, String detail) {

  static ReloadRow of(LastReload reload, Frame frame) {
    return new ReloadRow(
        frame.moment(reload.at()),
        reload.who(),
        reload.successful() ? new Mark("Done", "good", "✓") : new Mark("Failed", "bad", "✕"),
        reload.detail());
  }
}
