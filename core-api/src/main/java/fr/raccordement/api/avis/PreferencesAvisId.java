package fr.raccordement.api.avis;

/**
 * How one person wants to be told of their notices.
 *
 * @param utilisateur login
 */
public record PreferencesAvisId(String utilisateur) {

    @Override
    public String toString() {
        return "preferences-avis-" + utilisateur;
    }
}
