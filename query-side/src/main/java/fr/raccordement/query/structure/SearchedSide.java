package fr.raccordement.query.structure;

import java.util.function.Function;

/**
 * A structure that documents of a list are searched by.
 *
 * @param siret the field that holds its SIRET, which an index begins with
 * @param words the field that its words are written to
 * @param of its SIRET
 */
public record SearchedSide<D>(String siret, String words, Function<D, String> of) {

    /** The field that says of which version of the structure the words are. */
    String wordsVersion() {
        return words + "Version";
    }

    /** The one structure of a document, its field called {@code structure}. */
    public static <D> SearchedSide<D> structure(Function<D, String> of) {
        return new SearchedSide<>("structure", "mots", of);
    }

    /** The third party of a document, its field called {@code tiers}. */
    public static <D> SearchedSide<D> tiers(Function<D, String> of) {
        return new SearchedSide<>("tiers", "motsDuTiers", of);
    }
}
