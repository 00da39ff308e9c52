package dev.canary.runtime.web.page;

import dev.canary.runtime.run.AttachmentInfo;
import dev.canary.runtime.web.view.Bytes;

/** A file that a suite has attached. */
record FileRow(String name, String mediaType, String size, String path) {

  static FileRow of(String run, AttachmentInfo file) {
    return new FileRow(
        file.name(),
        file.mediaType(),
        Bytes.of(file.size()),
        "/api/runs/%s/attachments/%d".formatted(run, file.index()));
  }
}
