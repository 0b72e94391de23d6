package fr.raccordement.api.raccordementapi.query;

/** By what connections are listed; a name that is missing counts as the greatest. */
public enum RaccordementApiOrder {
    CREE_LE_ASC,
    CREE_LE_DESC,
    MODIFIE_LE_ASC,
    MODIFIE_LE_DESC,
    STRUCTURE_ASC,
    STRUCTURE_DESC,
    NOM_ASC,
    NOM_DESC
}
