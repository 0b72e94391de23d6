package fr.raccordement.api.alerte;

/**
 * What the operator is told of one thing.
 *
 * @param nature what
 * @param objet the thing; a fiche by its identifier, the program itself by one name
 */
public record AlerteId(NatureAlerte nature, String objet) {

    private static final String PREFIX = "alerte-";
    private static final String PROGRAM = "programme";

    /** What is wrong with the program itself. */
    public static AlerteId ofProgram(NatureAlerte nature) {
        return new AlerteId(nature, PROGRAM);
    }

    @Override
    public String toString() {
        return PREFIX + nature + "-" + objet;
    }
}
