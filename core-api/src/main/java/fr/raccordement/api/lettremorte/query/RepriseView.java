package fr.raccordement.api.lettremorte.query;

/**
 * What came of trying a sequence again.
 *
 * @param traitee whether all that waited was handled
 * @param lettre what still waits, and why
 */
public record RepriseView(boolean traitee, LettreMorteView lettre) {}
