package dev.canary.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

/**
 * What a suite class declares, with the defaults of {@link CanarySuite} filled in: for tools that
 * list or schedule suites. Suite authors do not need it.
 *
 * <pre>{@code
 * SuiteDeclaration.of(SignUpCanary.class).id()    // "sign-up"
 * SuiteDeclaration.of(SignUpCanary.class).name()  // "Sign up"
 * }</pre>
 *
 * @param id the suite's id
 * @param name the name that people read
 * @param dependsOn the suites that this one depends on: those of {@link CanarySuite#dependsOn()},
 *     and those that its constructor takes
 * @param environments all {@link CanaryEnvironment environments} that it uses, directly or because
 *     another environment needs them
 * @param annotation the annotation as written; absent for other test classes
 */
public record SuiteDeclaration(
    String id,
    String name,
    List<Class<?>> dependsOn,
    List<Class<?>> environments,
    Optional<CanarySuite> annotation) {

  private static final List<String> SUFFIXES = List.of("CanarySuite", "Canary", "Suite");

  /**
   * Reads the declaration of a suite class, or of any other test class, which has only defaults.
   */
  public static SuiteDeclaration of(Class<?> suiteClass) {
    CanarySuite annotation = suiteClass.getAnnotation(CanarySuite.class);
    String declaredId = annotation == null ? "" : annotation.id();
    String id = declaredId.isEmpty() ? defaultId(suiteClass) : declaredId;
    String name = nameOf(suiteClass, annotation, id);
    if (annotation == null) {
      return new SuiteDeclaration(id, name, List.of(), List.of(), Optional.empty());
    }
    return new SuiteDeclaration(
        id,
        name,
        ConstructorNeeds.suites(suiteClass, annotation.dependsOn()),
        ConstructorNeeds.environments(suiteClass),
        Optional.of(annotation));
  }

  private static String nameOf(Class<?> suiteClass, @Nullable CanarySuite annotation, String id) {
    if (annotation != null && !annotation.name().isEmpty()) {
      return annotation.name();
    }
    DisplayName displayName = suiteClass.getAnnotation(DisplayName.class);
    return displayName == null ? inWords(id) : displayName.value();
  }

  private static String defaultId(Class<?> suiteClass) {
    String simpleName = withoutSuffix(suiteClass.getSimpleName());
    return String.join("-", words(simpleName)).toLowerCase(Locale.ROOT);
  }

  private static String withoutSuffix(String simpleName) {
    for (String suffix : SUFFIXES) {
      if (simpleName.endsWith(suffix) && simpleName.length() > suffix.length()) {
        return simpleName.substring(0, simpleName.length() - suffix.length());
      }
    }
    return simpleName;
  }

  /**
   * Puts an identifier into words: {@code createDraftInvoice}, {@code create_draft_invoice} and
   * {@code create-draft-invoice} are "Create draft invoice". Words in capitals stay as they are.
   */
  public static String inWords(String identifier) {
    StringBuilder text = new StringBuilder(identifier.length() + 8);
    for (String word : words(identifier)) {
      if (text.isEmpty()) {
        text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      } else {
        text.append(' ').append(isAcronym(word) ? word : word.toLowerCase(Locale.ROOT));
      }
    }
    return text.isEmpty() ? identifier : text.toString();
  }

  private static List<String> words(String identifier) {
    List<String> words = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < identifier.length(); i++) {
      boolean isSeparator = isSeparator(identifier.charAt(i));
      if (i > begin && (isSeparator || isWordStart(identifier, i))) {
        words.add(identifier.substring(begin, i));
        begin = i;
      }
      if (isSeparator) {
        begin = i + 1;
      }
    }
    if (begin < identifier.length()) {
      words.add(identifier.substring(begin));
    }
    return words;
  }

  private static boolean isSeparator(char character) {
    return character == '_' || character == '-' || character == '$';
  }

  /** A capital starts a word unless it continues an acronym: {@code readURLOfShop}. */
  private static boolean isWordStart(String identifier, int at) {
    boolean endsAcronym =
        at + 1 < identifier.length() && Character.isLowerCase(identifier.charAt(at + 1));
    return Character.isUpperCase(identifier.charAt(at))
        && (endsAcronym || !Character.isUpperCase(identifier.charAt(at - 1)));
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }
}
