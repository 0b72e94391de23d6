package fr.raccordement.api.habilitation;

/**
 * The rattachement of one user to one structure, and the profiles held there.
 *
 * @param structure SIRET
 * @param utilisateur login
 */
public record HabilitationId(String structure, String utilisateur) {

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
