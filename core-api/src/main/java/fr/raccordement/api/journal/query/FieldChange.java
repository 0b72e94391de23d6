package fr.raccordement.api.journal.query;

import fr.raccordement.api.Texte;
import org.jspecify.annotations.Nullable;

/**
 * A field that is not what it was.
 *
 * @param path where it stands; elements of lists in brackets, by what names them
 * @param libelle the same in words
 * @param ancien what it was; null where there was nothing
 * @param nouveau what it is; null where there is nothing any more
 * @param langue fr or en where it is a sentence in that language, of which there is the other too;
 *     null where the values are the same in both
 */
public record FieldChange(
        String path,
        Texte libelle,
        @Nullable String ancien,
        @Nullable String nouveau,
        @Nullable String langue) {

    /** Whether it is said in that language, or in none. */
    public boolean isIn(String language) {
        return langue == null || langue.equals(language);
    }
}
