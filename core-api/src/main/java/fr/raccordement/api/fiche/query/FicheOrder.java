package fr.raccordement.api.fiche.query;

/** By what fiches are listed. */
public enum FicheOrder {
    CREEE_LE_ASC,
    CREEE_LE_DESC,
    MODIFIEE_LE_ASC,
    MODIFIEE_LE_DESC
}
