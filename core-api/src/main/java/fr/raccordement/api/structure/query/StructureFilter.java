package fr.raccordement.api.structure.query;

import fr.raccordement.api.structure.StructureType;
import org.jspecify.annotations.Nullable;

/**
 * What structures to list; null means no condition.
 *
 * @param recherche the beginning of a word of the name, accents and case ignored, or of the SIRET
 * @param type public or private
 * @param statut active or inactive
 * @param tiersDeDematerialisation whether it receives invoices for public structures
 */
public record StructureFilter(
        @Nullable String recherche,
        @Nullable StructureType type,
        @Nullable StructureStatus statut,
        @Nullable Boolean tiersDeDematerialisation) {}
