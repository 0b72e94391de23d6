package fr.raccordement.api.raccordementapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Where names of PISTE applications were kept before all of a structure were kept together ({@link
 * NomsPisteId}): those that differ by case, or by how accents are composed, and by nothing else.
 * Names taken there stay there until they are given up (D-137).
 *
 * @param structure SIRET
 * @param empreinte SHA-256 of what the names have in common, lower-case hexadecimal
 */
public record NomPisteId(String structure, String empreinte) {

    /** Where this name is kept, with those that look like it. */
    public static NomPisteId of(String structure, String nom) {
        return new NomPisteId(structure, HexFormat.of().formatHex(sha256(fold(nom))));
    }

    @Override
    public String toString() {
        return "nom-piste-" + structure + "-" + empreinte;
    }

    /** Upper case first: some letters have several lower-case forms. */
    private static String fold(String nom) {
        var composed = Normalizer.normalize(nom, Normalizer.Form.NFC);
        var folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
