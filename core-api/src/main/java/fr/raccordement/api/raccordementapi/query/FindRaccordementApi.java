package fr.raccordement.api.raccordementapi.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * A connection by API as it is now; answers an optional {@link RaccordementApiView}, empty where it
 * is absent or hidden from the viewer.
 */
@VisibleTo(parties = Partie.API)
public record FindRaccordementApi(String raccordementApiId, Actor viewer) implements Question {}
