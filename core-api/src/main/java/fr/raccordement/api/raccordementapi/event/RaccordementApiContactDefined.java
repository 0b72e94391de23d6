package fr.raccordement.api.raccordementapi.event;

import org.axonframework.serialization.Revision;

/**
 * The technical contact is set, replacing the one before.
 *
 * @param raccordementApiId the connection
 * @param cle the key that it is encrypted with, which may have ceased to exist
 * @param chiffre the contact, AES-256-GCM, Base64
 */
@Revision("1")
public record RaccordementApiContactDefined(String raccordementApiId, String cle, String chiffre)
        implements RaccordementApiEvent {}
