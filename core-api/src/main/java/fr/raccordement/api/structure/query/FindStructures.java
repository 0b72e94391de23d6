package fr.raccordement.api.structure.query;

import java.util.Set;

/** Several structures by SIRET in one round trip; answers {@link StructureView}s. */
public record FindStructures(Set<String> sirets) {}
