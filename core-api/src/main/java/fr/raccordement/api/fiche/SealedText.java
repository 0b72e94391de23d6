package fr.raccordement.api.fiche;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts under keys that can be destroyed. Sealed, a text is still a text, which names its key: it
 * is passed on, copied and stored as it is, and opened where it is shown. Between control
 * characters, which nobody can type, it is found in longer texts too (D-262).
 */
public final class SealedText {

    /** What is shown of a text whose key was destroyed. */
    public static final String DESTROYED = "[texte détruit]";

    /** What is shown of a text that was changed since it was sealed. */
    public static final String UNREADABLE = "[texte illisible]";

    private static final char BEGIN = '\u0002';
    private static final char AFTER_KEY = '\u001f';
    private static final char END = '\u0003';
    private static final Pattern SEALED =
            Pattern.compile(
                    BEGIN
                            + "(?<cle>[^\\p{Cntrl}]+)"
                            + AFTER_KEY
                            + "(?<chiffre>[^\\p{Cntrl}]+)"
                            + END);

    private SealedText() {}

    /**
     * Seals a text, making the key if it does not exist.
     *
     * @param cle names the key
     */
    public static String seal(ContactVault vault, String cle, String text) {
        return of(cle, vault.sealSecret(cle, text));
    }

    /** A sealed text by its parts: the name of its key, and AES-256-GCM in Base64. */
    public static String of(String cle, String chiffre) {
        return BEGIN + cle + AFTER_KEY + chiffre + END;
    }

    /** Whether it is one sealed text and nothing else. */
    public static boolean isSealed(@Nullable String text) {
        return text != null && isMarked(text) && SEALED.matcher(text).matches();
    }

    /**
     * The text as it was typed, whatever of it is sealed; {@link #DESTROYED} where its key was
     * destroyed, {@link #UNREADABLE} where that is not the reason why it cannot be read.
     */
    public static String open(ContactVault vault, String text) {
        return isMarked(text)
                ? SEALED.matcher(text)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                opened(
                                                        vault,
                                                        found.group("cle"),
                                                        found.group("chiffre"))))
                : text;
    }

    private static String opened(ContactVault vault, String cle, String chiffre) {
        try {
            return vault.openSecret(cle, chiffre).orElse(DESTROYED);
        } catch (IllegalStateException _) {
            return UNREADABLE;
        }
    }

    /** As {@link #open}; null where there is none. */
    public static @Nullable String openMaybe(ContactVault vault, @Nullable String text) {
        return text == null ? null : open(vault, text);
    }

    /** The same JSON with every text in it opened. */
    public static @Nullable Object openAll(ContactVault vault, @Nullable Object json) {
        return switch (json) {
            case String text -> open(vault, text);
            case Map<?, ?> map -> {
                var opened = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((name, value) -> opened.put(name, openAll(vault, value)));
                yield opened;
            }
            case List<?> list -> list.stream().map(it -> openAll(vault, it)).toList();
            case null, default -> json;
        };
    }

    /** The names of the keys of whatever is sealed in some JSON. */
    public static Set<String> keysIn(@Nullable Object json) {
        var found = new HashSet<String>();
        addKeys(json, found);
        return found;
    }

    private static void addKeys(@Nullable Object json, Set<String> found) {
        switch (json) {
            case String text when isMarked(text) ->
                    SEALED.matcher(text).results().forEach(it -> found.add(it.group("cle")));
            case Map<?, ?> map -> map.values().forEach(it -> addKeys(it, found));
            case List<?> list -> list.forEach(it -> addKeys(it, found));
            case null, default -> {}
        }
    }

    private static boolean isMarked(String text) {
        return text.indexOf(BEGIN) >= 0;
    }
}
