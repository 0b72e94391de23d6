package fr.raccordement.api.certificat.event;

import org.axonframework.serialization.Revision;

/**
 * The certificate serves this fiche and no other.
 *
 * @param sha256 fingerprint of the certificate
 * @param ficheId the fiche
 * @param structure SIRET of the fiche's structure
 */
@Revision("1")
public record CertificatClaimed(String sha256, String ficheId, String structure)
        implements ClaimEvent {}
