package fr.raccordement.api.structure.event;

/**
 * The catalogue: what can have happened to an identifier that is not the first of any structure. It
 * is stored where a structure registered under it would be, so that both meet (D-139).
 */
public sealed interface IdentifiantEvent permits IdentifiantTaken {
    String identifiant();

    String structure();
}
