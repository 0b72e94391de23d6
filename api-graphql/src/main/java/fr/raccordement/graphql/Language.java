package fr.raccordement.graphql;

import fr.raccordement.api.Texte;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of a sentence. */
public enum Language {
    FR,
    EN;

    /** The sentence in the language asked for, else in that of the request, else in French. */
    public static String say(Texte sentence, @Nullable Language wanted, Locale locale) {
        var english =
                wanted == null
                        ? locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                        : wanted == EN;
        return english ? sentence.en() : sentence.fr();
    }
}
