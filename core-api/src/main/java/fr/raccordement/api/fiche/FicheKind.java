package fr.raccordement.api.fiche;

/** Which way the invoices flow, seen from the structure. */
public enum FicheKind {
    EMETTEUR,
    RECEPTEUR
}
