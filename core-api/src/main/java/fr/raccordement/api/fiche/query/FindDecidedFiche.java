package fr.raccordement.api.fiche.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The fiche after a command's own events, for the one who sent it; answers a {@link FicheView}.
 * Reads the events themselves and waits for no projection.
 *
 * @param ficheId the fiche
 * @param version the version that the command answered
 */
@VisibleTo(known = true)
public record FindDecidedFiche(String ficheId, long version) {}
