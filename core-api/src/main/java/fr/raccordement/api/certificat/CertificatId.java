package fr.raccordement.api.certificat;

/**
 * A certificate, by its fingerprint.
 *
 * @param sha256 SHA-256 of its DER, lower-case hexadecimal
 */
public record CertificatId(String sha256) {

    @Override
    public String toString() {
        return "certificat-" + sha256;
    }
}
