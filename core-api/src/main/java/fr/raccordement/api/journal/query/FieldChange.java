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
 */
public record FieldChange(
        String path, Texte libelle, @Nullable String ancien, @Nullable String nouveau) {}
