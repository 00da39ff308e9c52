package dev.canary.runtime.config;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One key of the configuration: what it is called in the file, in the environment and on the
 * command line, what it may be, what it is if nobody says, and what it means. Immutable.
 *
 * <p>A name may have one part that users choose, as in {@code
 * canary.suites.overrides.<id>.timeout}; it stands for all keys of that form.
 */
public final class ConfigKey<T> {

  private final String name;
  private final ValueType<T> type;
  private final boolean list;
  private final String meaning;
  private final @Nullable String flag;
  private final @Nullable String defaultText;

  private ConfigKey(
      String name,
      ValueType<T> type,
      boolean list,
      String meaning,
      @Nullable String flag,
      @Nullable String defaultText) {
    this.name = name;
    this.type = type;
    this.list = list;
    this.meaning = meaning;
    this.flag = flag;
    this.defaultText = defaultText;
  }

  static <T> ConfigKey<T> of(String name, ValueType<T> type, String meaning) {
    return new ConfigKey<>(name, type, false, meaning, null, null);
  }

  static <T> ConfigKey<T> listOf(String name, ValueType<T> type, String meaning) {
    return new ConfigKey<>(name, type, true, meaning, null, null);
  }

  ConfigKey<T> withFlag(String flag) {
    return new ConfigKey<>(name, type, list, meaning, flag, defaultText);
  }

  ConfigKey<T> withDefault(String text) {
    return new ConfigKey<>(name, type, list, meaning, flag, text);
  }

  /** The key of this form for what the user chose, such as a suite id. */
  ConfigKey<T> with(String chosen) {
    return new ConfigKey<>(head() + chosen + tail(), type, list, meaning, flag, defaultText);
  }

  /** Whether this is the key of that name, or of its form. */
  boolean matches(String key) {
    if (!isForm()) {
      return name.equals(key);
    }
    return key.length() > head().length() + tail().length()
        && key.startsWith(head())
        && key.endsWith(tail());
  }

  /** What the user chose in a key of this form. */
  String chosenIn(String key) {
    return key.substring(head().length(), key.length() - tail().length());
  }

  boolean isForm() {
    return name.indexOf('<') >= 0;
  }

  /** What comes before the part that users choose. */
  String head() {
    return isForm() ? name.substring(0, name.indexOf('<')) : name;
  }

  /** What comes after the part that users choose. */
  String tail() {
    return isForm() ? name.substring(name.indexOf('>') + 1) : "";
  }

  /** Such as {@code canary.web.port}. */
  public String name() {
    return name;
  }

  /** What it does, as a sentence. */
  public String meaning() {
    return meaning;
  }

  /** What its value may be; completes the sentence "It has to be …". */
  public String allowed() {
    return list ? "a list such as [a, b], each entry " + type.allowed() : type.allowed();
  }

  /** Whether it has any number of values. */
  public boolean isList() {
    return list;
  }

  /** Whether it is true or false; its option on the command line takes no value. */
  public boolean isSwitch() {
    return type.equals(ValueType.SWITCH);
  }

  /** Whether its value is in no message, whatever it is called. */
  boolean isSecret() {
    return ValueType.SECRETS.contains(type);
  }

  /** The option of its own on the command line, such as {@code --port}; all have {@code --set}. */
  public Optional<String> findFlag() {
    return Optional.ofNullable(flag);
  }

  /** What holds if nobody says anything, as it would be written. */
  public Optional<String> findDefault() {
    return Optional.ofNullable(defaultText);
  }

  /** Such as {@code CANARY_WEB_PORT}; a part that users choose stays as it is. */
  public String environmentVariable() {
    String chosen = name.substring(head().length(), name.length() - tail().length());
    return EnvironmentNames.of(head()) + chosen + EnvironmentNames.of(tail());
  }

  ValueType<T> type() {
    return type;
  }

  T defaultValue() {
    return type.parser().apply(Objects.requireNonNull(defaultText));
  }

  @Override
  public String toString() {
    return name;
  }
}
