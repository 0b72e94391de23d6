package fr.raccordement.api.certificat;

/**
 * A list of issuers that are trusted.
 *
 * @param nom whose it is
 */
public record ListeDeConfianceId(String nom) {

    /** The operator's, and the only one. */
    public static final ListeDeConfianceId OPERATEUR = new ListeDeConfianceId("operateur");

    @Override
    public String toString() {
        return "confiance-" + nom;
    }
}
