package fr.raccordement.graphql.scalar;

import fr.raccordement.api.Texte;
import java.util.Locale;

/** A scalar that cannot be read, and the code of its refusal. */
class UnreadableScalarException extends RuntimeException {

    private final String code;
    private final transient Texte sentence;

    /**
     * @param sentence what is expected, as it goes on after the path
     */
    UnreadableScalarException(String code, Texte sentence) {
        super(code);
        this.code = code;
        this.sentence = sentence;
    }

    String code() {
        return code;
    }

    String sentence(Locale language) {
        return language.getLanguage().equals("en") ? sentence.en() : sentence.fr();
    }
}
