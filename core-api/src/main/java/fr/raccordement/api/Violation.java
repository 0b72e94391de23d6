package fr.raccordement.api;

/**
 * One broken rule.
 *
 * @param code stable, UPPER_SNAKE, documented in the schema
 * @param path where in the input or the fiche, dotted ({@code contacts.0.email}); empty for the
 *     whole
 * @param texte what is wrong, for people
 */
public record Violation(String code, String path, Texte texte) {

    public static Violation of(String code, String path, String fr, String en) {
        return new Violation(code, path, new Texte(fr, en));
    }
}
