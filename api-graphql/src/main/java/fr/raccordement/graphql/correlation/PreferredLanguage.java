package fr.raccordement.graphql.correlation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/** French, or English for those who prefer it. */
public final class PreferredLanguage {

    static final String KEY = "language";

    private static final List<Locale> OFFERED = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final int LONGEST = 200;

    private PreferredLanguage() {}

    /** What an {@code Accept-Language} header comes to. */
    public static Locale of(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST) {
            return Locale.FRENCH;
        }
        try {
            var preferred = Locale.lookup(Locale.LanguageRange.parse(header), OFFERED);
            return preferred == null ? Locale.FRENCH : preferred;
        } catch (IllegalArgumentException _) {
            return Locale.FRENCH;
        }
    }

    public static Locale of(ContextView context) {
        return context.getOrDefault(KEY, Locale.FRENCH) instanceof Locale language
                ? language
                : Locale.FRENCH;
    }
}
