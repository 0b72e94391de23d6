package fr.raccordement.api.raccordementapi.query;

import fr.raccordement.api.acteur.Actor;

/**
 * A connection by API as it is now; answers an optional {@link RaccordementApiView}, empty where it
 * is absent or hidden from the viewer.
 */
public record FindRaccordementApi(String raccordementApiId, Actor viewer) {}
