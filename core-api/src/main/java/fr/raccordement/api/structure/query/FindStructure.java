package fr.raccordement.api.structure.query;

/** One structure by SIRET; answers an optional {@link StructureView}. */
public record FindStructure(String siret) {}
