package fr.raccordement.api.raccordementapi;

/** How a structure uses the API (S-40; domain.md 8). */
public enum TypeUtilisation {
    /** It calls the API from software of its own. */
    DEVELOPPEMENT_PROPRE,
    /** It uses the software of a publisher, whose name is asked for. */
    SOLUTION_EDITEUR,
    /** It uses the service of an operator, whose name is asked for. */
    SOLUTION_OPERATEUR,
    /** It publishes software that others call the API with. */
    EDITEUR,
    /** It operates a service that calls the API for others. */
    OPERATEUR
}
