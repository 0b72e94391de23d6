package fr.raccordement.api.alerte;

/**
 * What the operator is told of one thing.
 *
 * @param nature what
 * @param objet the thing: a fiche by its identifier, a dead letter by group, / and aggregate; the
 *     sealed log by no more than its nature
 */
public record AlerteId(NatureAlerte nature, String objet) {

    private static final String PREFIX = "alerte-";

    /** Whether an aggregate is one, by its stored identifier. */
    public static boolean isOne(String aggregate) {
        return aggregate.startsWith(PREFIX);
    }

    @Override
    public String toString() {
        return PREFIX + nature + "-" + objet;
    }
}
