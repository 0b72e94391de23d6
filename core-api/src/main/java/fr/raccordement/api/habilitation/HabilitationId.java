package fr.raccordement.api.habilitation;

import java.util.Optional;

/**
 * The rattachement of one user to one structure, and the profiles held there.
 *
 * @param structure SIRET
 * @param utilisateur login
 */
public record HabilitationId(String structure, String utilisateur) {

    private static final String OF = "/";

    /** What clients name it by, in one text: the structure, a slash, the user. */
    public String name() {
        return structure + OF + utilisateur;
    }

    /** The one of that name; empty where it is none. */
    public static Optional<HabilitationId> named(String name) {
        var parts = name.split(OF, 2);
        return parts.length == 2
                ? Optional.of(new HabilitationId(parts[0], parts[1]))
                : Optional.empty();
    }

    /**
     * A SIRET has no hyphen. One made up with a hyphen is not taken for a SIRET followed by the
     * beginning of a login.
     */
    @Override
    public String toString() {
        var siret = structure.replace("%", "%25").replace("-", "%2D");
        return "habilitation-" + siret + "-" + utilisateur;
    }
}
