package fr.raccordement.api.avis.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * To whom a mail that came back was sent; answers a {@link
 * fr.raccordement.api.avis.PreferencesAvisId}, or nothing where nobody is written to any more at
 * the address that it was sent to, or it is not one of ours.
 *
 * @param retour what its id bears
 */
@VisibleTo(known = true)
public record FindDestinataireDUnRetour(String retour) {}
