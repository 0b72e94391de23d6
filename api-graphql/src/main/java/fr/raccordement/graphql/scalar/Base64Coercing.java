package fr.raccordement.graphql.scalar;

import fr.raccordement.api.Texte;
import java.util.Base64;

/**
 * The content of a file. Line breaks are ignored, as in PEM; refuses more than 1.5 million
 * characters with {@code FILE_TOO_LARGE}.
 */
class Base64Coercing extends StringCoercing<byte[]> {

    private static final int LONGEST = 1_500_000;

    Base64Coercing() {
        super(byte[].class);
    }

    @Override
    byte[] read(String text) {
        if (text.length() > LONGEST) {
            throw new UnreadableScalarException(
                    "FILE_TOO_LARGE",
                    new Texte(
                            "un fichier a au plus " + LONGEST + " caractères de Base64.",
                            "a file has at most " + LONGEST + " characters of Base64."));
        }
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException _) {
            throw new UnreadableScalarException(
                    "BAD_REQUEST", new Texte("du Base64 est attendu.", "Base64 is expected."));
        }
    }

    @Override
    String write(byte[] value) {
        return Base64.getEncoder().encodeToString(value);
    }
}
