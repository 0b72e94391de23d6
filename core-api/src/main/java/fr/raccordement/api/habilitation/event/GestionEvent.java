package fr.raccordement.api.habilitation.event;

/** The catalogue: all that can have happened to the principal management of a structure. */
public sealed interface GestionEvent permits GestionEntrusted {
    String structure();
}
