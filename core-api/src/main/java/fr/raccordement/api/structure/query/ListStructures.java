package fr.raccordement.api.structure.query;

import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.paging.PageRequest;

/**
 * Structures; answers a {@link StructurePage}.
 *
 * @param filter which
 * @param order by what, ties by SIRET
 * @param pageRequest which part of the list
 */
@VisibleTo(anyone = true)
public record ListStructures(
        StructureFilter filter, StructureOrder order, PageRequest pageRequest) {}
