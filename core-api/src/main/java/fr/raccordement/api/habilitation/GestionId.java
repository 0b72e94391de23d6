package fr.raccordement.api.habilitation;

/**
 * The principal management of one structure, which one user has at most.
 *
 * @param structure SIRET
 */
public record GestionId(String structure) {

    @Override
    public String toString() {
        return "gestion-" + structure;
    }
}
