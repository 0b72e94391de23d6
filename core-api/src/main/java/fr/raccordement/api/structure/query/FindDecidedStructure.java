package fr.raccordement.api.structure.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * A structure right after what somebody decided; answers an optional {@link StructureView}.
 *
 * @param siret its key
 * @param version number of the last event of the decision
 */
@VisibleTo(known = true)
public record FindDecidedStructure(String siret, long version) {}
