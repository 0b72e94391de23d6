package fr.raccordement.api.fiche.query;

/**
 * The fiche after a command's own events, for the one who sent it; answers a {@link FicheView}.
 * Reads the events themselves and waits for no projection.
 *
 * @param ficheId the fiche
 * @param version the version that the command answered
 */
public record FindDecidedFiche(String ficheId, long version) {}
