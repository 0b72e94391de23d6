package fr.raccordement.api.session.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.habilitation.VisibleTo.Otherwise;

/**
 * Who is logged in to the portal, on whichever node; answers {@link
 * fr.raccordement.api.session.Session}s by who and since when. FORBIDDEN for whoever is no
 * administrator.
 *
 * @param viewer who asks
 */
@VisibleTo(roles = Role.AIFE_ADMIN, otherwise = Otherwise.FORBIDDEN)
public record ListSessions(Actor viewer) implements Question {}
