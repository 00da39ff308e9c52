package dev.canary.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * @param dependsOn the classes that this suite depends on
 * @param annotation the annotation as written; absent for other test classes
 */
public record SuiteDeclaration(
    String id, String name, List<Class<?>> dependsOn, Optional<CanarySuite> annotation) {

  private static final Pattern SUFFIX = Pattern.compile("(?<=.)(CanarySuite|Canary|Suite)$");
  private static final Pattern WORD_START =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_+|\\$+");

  /**
   * Reads the declaration of a suite class, or of any other test class, which has only defaults.
   */
  public static SuiteDeclaration of(Class<?> suiteClass) {
    CanarySuite annotation = suiteClass.getAnnotation(CanarySuite.class);
    String declaredId = annotation == null ? "" : annotation.id();
    String id = declaredId.isEmpty() ? defaultId(suiteClass) : declaredId;
    String name = nameOf(suiteClass, annotation, id);
    List<Class<?>> dependsOn = annotation == null ? List.of() : List.of(annotation.dependsOn());
    return new SuiteDeclaration(id, name, dependsOn, Optional.ofNullable(annotation));
  }

  private static String nameOf(Class<?> suiteClass, @Nullable CanarySuite annotation, String id) {
    if (annotation != null && !annotation.name().isEmpty()) {
      return annotation.name();
    }
    DisplayName displayName = suiteClass.getAnnotation(DisplayName.class);
    return displayName == null ? inWords(id) : displayName.value();
  }

  private static String defaultId(Class<?> suiteClass) {
    String simpleName = SUFFIX.matcher(suiteClass.getSimpleName()).replaceFirst("");
    return WORD_START.matcher(simpleName).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  /**
   * Puts an identifier into words: {@code createDraftInvoice}, {@code create_draft_invoice} and
   * {@code create-draft-invoice} are "Create draft invoice". Words in capitals stay as they are.
   */
  public static String inWords(String identifier) {
    String[] words =
        WORD_START.matcher(identifier.replace('-', '_')).replaceAll(" ").trim().split(" ", -1);
    StringBuilder text = new StringBuilder(identifier.length() + words.length);
    for (String word : words) {
      if (text.isEmpty()) {
        text.append(word.substring(0, Math.min(1, word.length())).toUpperCase(Locale.ROOT));
        text.append(word.substring(Math.min(1, word.length())));
      } else {
        text.append(' ').append(isAcronym(word) ? word : word.toLowerCase(Locale.ROOT));
      }
    }
    return text.toString();
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }
}
