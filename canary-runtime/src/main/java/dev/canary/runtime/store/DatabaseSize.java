package dev.canary.runtime.store;

/**
 * How large a database is.
 *
 * @param pages in the database; the file has as many after the next checkpoint
 * @param freePages those of them that hold nothing any more
 * @param shrinks whether free pages can be given back to the disk
 */
record DatabaseSize(long pageBytes, long pages, long freePages, Files files, boolean shrinks) {

  /** What the disk says: the database, and the write-ahead log beside it. */
  record Files(long database, long log) {}

  private static final long WORTH_IT_BYTES = 4L << 20;

  long logBytes() {
    return files.log();
  }

  long fileBytes() {
    return pages * pageBytes;
  }

  /** The file has not followed the database yet. */
  boolean isFileTooLong() {
    return files.database() > fileBytes() + WORTH_IT_BYTES / 4;
  }

  long usedBytes() {
    return (pages - freePages) * pageBytes;
  }

  boolean isMostlyFree() {
    return freePages > pages / 2 && freePages * pageBytes > WORTH_IT_BYTES;
  }

  boolean canShrink() {
    return shrinks && freePages > 0;
  }
}
