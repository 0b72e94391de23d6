package fr.raccordement.api.structure.query;

import fr.raccordement.api.habilitation.VisibleTo;
import java.util.Set;

/** Several structures by SIRET in one round trip; answers {@link StructureView}s. */
@VisibleTo(anyone = true)
public record FindStructures(Set<String> sirets) {}
