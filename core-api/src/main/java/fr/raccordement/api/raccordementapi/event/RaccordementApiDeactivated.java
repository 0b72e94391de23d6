package fr.raccordement.api.raccordementapi.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The connection is closed from this instant.
 *
 * @param raccordementApiId the connection
 * @param motif why; null where nothing was said
 */
@Revision("1")
public record RaccordementApiDeactivated(String raccordementApiId, @Nullable String motif)
        implements RaccordementApiEvent {}
