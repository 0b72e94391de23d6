package fr.raccordement.api.raccordementapi.query;

import java.time.Instant;

/**
 * A place in a list of connections.
 *
 * @param creeLe when the connection there was declared or loaded
 * @param raccordementApiId the connection there
 */
public record RaccordementApiCursor(Instant creeLe, String raccordementApiId) {}
