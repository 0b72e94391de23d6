package fr.raccordement.api.certificat.event;

import org.axonframework.serialization.Revision;

/**
 * The public key serves this fiche and no other, whatever certificate carries it.
 *
 * @param sha256 fingerprint of the key
 * @param ficheId the fiche
 */
@Revision("1")
public record ClePubliqueClaimed(String sha256, String ficheId) implements ClaimEvent {}
