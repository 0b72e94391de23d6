package fr.raccordement.api.recherche;

/**
 * The searches that one person kept.
 *
 * @param utilisateur login
 */
public record RecherchesId(String utilisateur) {

    @Override
    public String toString() {
        return "recherches-" + utilisateur;
    }
}
