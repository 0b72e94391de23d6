package fr.raccordement.api.fiche;

/** The platform that the fiche connects to (S-02). */
public enum Environnement {
    QUALIFICATION,
    PRODUCTION
}
