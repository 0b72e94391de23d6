package fr.raccordement.api.fiche.query;

/** What people read on a fiche (S-35). */
public enum FicheStatus {
    BROUILLON,
    ENVOYEE,
    ENVOYEE_MAJ,
    ACTIVEE,
    DESACTIVEE
}
