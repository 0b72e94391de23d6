package fr.raccordement.api.fiche.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * What the submission of a fiche would refuse now, of whoever may send it; answers {@link
 * fr.raccordement.api.Violation}s, none where it would be accepted. Asked for those who were shown
 * the fiche.
 *
 * @param ficheId the fiche
 */
@VisibleTo(known = true)
public record FindManques(String ficheId) {}
