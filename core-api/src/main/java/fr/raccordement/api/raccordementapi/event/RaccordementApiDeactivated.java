package fr.raccordement.api.raccordementapi.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The connection is closed from this instant.
 *
 * @param raccordementApiId the connection
 * @param motif why; null where nothing was said
 */
@Revision("2")
public record RaccordementApiDeactivated(
        String raccordementApiId, @TexteLibre @Nullable String motif)
        implements RaccordementApiEvent {}
