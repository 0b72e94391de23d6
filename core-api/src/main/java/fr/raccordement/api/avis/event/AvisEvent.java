package fr.raccordement.api.avis.event;

/** The catalogue: all that can have happened between a person and their notices. */
public sealed interface AvisEvent permits AvisLus {

    /** Login. */
    String utilisateur();
}
