package dev.canary.runtime.store;

/**
 * How large a database is.
 *
 * @param pages in the file
 * @param freePages those of them that hold nothing any more
 * @param logBytes what the write-ahead log takes beside it
 * @param shrinks whether free pages can be given back to the disk
 */
record DatabaseSize(long pageBytes, long pages, long freePages, long logBytes, boolean shrinks) {

  private static final long WORTH_IT_BYTES = 4L << 20;

  long fileBytes() {
    return pages * pageBytes;
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
