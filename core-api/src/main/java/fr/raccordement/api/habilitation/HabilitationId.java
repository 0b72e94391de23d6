package fr.raccordement.api.habilitation;

/**
 * The habilitations of one user on one structure.
 *
 * @param structure SIRET
 * @param utilisateur login
 */
public record HabilitationId(String structure, String utilisateur) {

    @Override
    public String toString() {
        return "habilitation-" + structure + "-" + utilisateur;
    }
}
