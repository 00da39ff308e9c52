package dev.canary.runtime.config;

import io.smallrye.config.common.utils.StringUtil;
import java.util.List;
import java.util.stream.Collectors;

/** Lists as MicroProfile Config writes them: {@code a,b}, with {@code \,} for a comma. */
final class ListText {

  private ListText() {}

  static String join(List<String> entries) {
    return entries.stream().map(ListText::escape).collect(Collectors.joining(","));
  }

  static List<String> split(String text) {
    return List.of(StringUtil.split(text));
  }

  private static String escape(String entry) {
    return entry.replace("\\", "\\\\").replace(",", "\\,");
  }
}
