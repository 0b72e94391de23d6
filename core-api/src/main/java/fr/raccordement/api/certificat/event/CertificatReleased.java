package fr.raccordement.api.certificat.event;

import org.axonframework.serialization.Revision;

/**
 * The certificate is free again.
 *
 * @param sha256 fingerprint of the certificate
 * @param ficheId the fiche that held it
 */
@Revision("1")
public record CertificatReleased(String sha256, String ficheId) implements ClaimEvent {}
