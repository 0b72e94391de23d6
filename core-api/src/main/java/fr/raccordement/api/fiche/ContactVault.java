package fr.raccordement.api.fiche;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Encrypts the contacts of fiches and of connections by API, and secrets of webhooks, under keys
 * that can be destroyed: without its key what was encrypted is unreadable for good (D-083).
 */
public interface ContactVault {

    /**
     * Encrypts contacts, making the key if it does not exist.
     *
     * @param cle names the key
     * @return AES-256-GCM, Base64
     */
    String seal(String cle, List<Contact> contacts);

    /**
     * Decrypts contacts.
     *
     * @return empty where the key has been destroyed
     */
    Optional<List<Contact>> open(String cle, String chiffre);

    /** What opens many, asking for each key once. Not to be kept: keys are destroyed meanwhile. */
    default ContactVault ofOneReading() {
        return ofOneReading(List.of());
    }

    /** The same, these keys being asked for at once. */
    default ContactVault ofOneReading(Collection<String> cles) {
        return this;
    }

    /**
     * Encrypts a secret, making the key if it does not exist.
     *
     * @param cle names the key
     * @return AES-256-GCM, Base64
     */
    default String sealSecret(String cle, String secret) {
        return sealUnlessDestroyed(cle, secret).orElseThrow();
    }

    /** The same; empty where the key has been destroyed. */
    Optional<String> sealUnlessDestroyed(String cle, String secret);

    /**
     * Decrypts a secret.
     *
     * @return empty where the key has been destroyed
     * @throws IllegalStateException where it is not what was encrypted
     */
    Optional<String> openSecret(String cle, String chiffre);

    /**
     * What stands for a text that may not stand in clear, making the key if it does not exist:
     * HMAC-SHA-256 (RFC 2104).
     *
     * @param cle names a key that is never destroyed
     */
    byte[] mac(String cle, String text);

    /** So many bytes, drawn by lot. */
    byte[] draw(int bytes);

    /** Destroys a key for good; a destroyed key is never made again. */
    void destroy(String cle);
}
