package fr.raccordement.command.certificat;

import org.jspecify.annotations.Nullable;

/** Which certificates and keys serve a raccordement already (S-18). */
public interface CertificatClaims {

    /**
     * Whether this certificate or this key has a holder other than the given fiche.
     *
     * @param sha256 SHA-256 of the certificate
     * @param cleSha256 SHA-256 of its SubjectPublicKeyInfo
     * @param ficheId the fiche that may hold it; null for none
     */
    boolean usedByAnother(String sha256, String cleSha256, @Nullable String ficheId);
}
