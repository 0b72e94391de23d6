package fr.raccordement.api.raccordementapi.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The connection after a command's own events, for the one who sent it; answers a {@link
 * RaccordementApiView}. Reads the events themselves and waits for no projection.
 *
 * @param raccordementApiId the connection
 * @param version the version that the command answered
 */
@VisibleTo(known = true)
public record FindDecidedRaccordementApi(String raccordementApiId, long version) {}
