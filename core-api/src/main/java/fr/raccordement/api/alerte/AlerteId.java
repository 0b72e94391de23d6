package fr.raccordement.api.alerte;

/**
 * What the operator is told of one thing.
 *
 * @param nature what
 * @param objet the thing; a fiche by its identifier
 */
public record AlerteId(NatureAlerte nature, String objet) {

    private static final String PREFIX = "alerte-";

    @Override
    public String toString() {
        return PREFIX + nature + "-" + objet;
    }
}
