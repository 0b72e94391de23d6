package fr.raccordement.api.structure.query;

/** By what structures are listed. */
public enum StructureOrder {
    SIRET_ASC,
    SIRET_DESC,
    NOM_ASC,
    NOM_DESC,
    ENREGISTREE_LE_ASC,
    ENREGISTREE_LE_DESC
}
