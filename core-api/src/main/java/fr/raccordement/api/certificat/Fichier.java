package fr.raccordement.api.certificat;

/**
 * A file as uploaded; public material only, else it is refused.
 *
 * @param nom the file's name, for messages
 * @param contenu its bytes
 */
public record Fichier(String nom, byte[] contenu) {

    /** Hides the bytes: what was uploaded may be a private key. */
    @Override
    public String toString() {
        return "Fichier[" + contenu.length + " bytes]";
    }
}
