package fr.raccordement.api.certificat;

/**
 * A public key, by its fingerprint.
 *
 * @param sha256 SHA-256 of its SubjectPublicKeyInfo, lower-case hexadecimal
 */
public record ClePubliqueId(String sha256) {

    @Override
    public String toString() {
        return "cle-publique-" + sha256;
    }
}
