package fr.raccordement.api.raccordementapi.event;

import org.axonframework.serialization.Revision;

/**
 * The connection is in use from this instant, for the first time or again.
 *
 * @param raccordementApiId the connection
 */
@Revision("1")
public record RaccordementApiActivated(String raccordementApiId) implements RaccordementApiEvent {}
