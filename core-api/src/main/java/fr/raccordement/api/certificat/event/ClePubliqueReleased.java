package fr.raccordement.api.certificat.event;

import org.axonframework.serialization.Revision;

/**
 * The public key is free again.
 *
 * @param sha256 fingerprint of the key
 * @param ficheId the fiche that held it
 */
@Revision("1")
public record ClePubliqueReleased(String sha256, String ficheId) implements ClaimEvent {}
