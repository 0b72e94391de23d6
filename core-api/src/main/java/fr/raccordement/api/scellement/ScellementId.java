package fr.raccordement.api.scellement;

/**
 * The sealing of an event store.
 *
 * @param nom whose
 */
public record ScellementId(String nom) {

    /** That of the store in which it is recorded, and the only one. */
    public static final ScellementId MAGASIN = new ScellementId("magasin");

    @Override
    public String toString() {
        return "scellement-" + nom;
    }
}
