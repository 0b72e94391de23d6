package fr.raccordement.api.avis.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * To whom the program is about to write, as events say at this moment; answers a {@link
 * DestinataireView}, or nothing where they are not written to.
 *
 * @param utilisateur login
 */
@VisibleTo(known = true)
public record FindDestinataire(String utilisateur) {}
