package fr.raccordement.api.recherche.event;

/** The catalogue: all that can have happened to the searches that somebody kept. */
public sealed interface RecherchesEvent permits RechercheKept, RechercheDropped {

    /** Login. */
    String utilisateur();
}
