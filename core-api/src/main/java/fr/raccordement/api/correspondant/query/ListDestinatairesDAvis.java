package fr.raccordement.api.correspondant.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * To whom the program is to write as contacts about a notice, as events say at this moment; answers
 * {@link CorrespondantView}s. Nobody where the fiche or the certificate is not in use any more; not
 * those who were written to already, who want none, or who are written to as users.
 *
 * @param position of the notice
 */
@VisibleTo(known = true)
public record ListDestinatairesDAvis(long position) {}
