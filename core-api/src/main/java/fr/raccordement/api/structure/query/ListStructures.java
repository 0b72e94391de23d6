package fr.raccordement.api.structure.query;

import fr.raccordement.api.structure.StructureType;
import org.jspecify.annotations.Nullable;

/**
 * Structures ordered by SIRET; answers a {@link StructurePage}.
 *
 * @param recherche part of the name, accents and case ignored, or the beginning of the SIRET
 * @param type public, private, or null for both
 * @param statut active, inactive, or null for both
 * @param first how many at most
 * @param after the SIRET after which the page starts
 */
public record ListStructures(
        @Nullable String recherche,
        @Nullable StructureType type,
        @Nullable StructureStatus statut,
        int first,
        @Nullable String after) {}
