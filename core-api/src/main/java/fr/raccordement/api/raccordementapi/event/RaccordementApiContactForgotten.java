package fr.raccordement.api.raccordementapi.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * The contacts encrypted with this key can never be read again.
 *
 * @param raccordementApiId the connection
 * @param cle the key destroyed
 * @param motif why
 */
@Revision("2")
public record RaccordementApiContactForgotten(
        String raccordementApiId, String cle, @TexteLibre String motif)
        implements RaccordementApiEvent {}
