package fr.raccordement.api.vue;

/**
 * A view that is told from the events.
 *
 * @param nom the processing group that tells it, such as {@code fiche-projection}
 */
public record VueId(String nom) {

    @Override
    public String toString() {
        return "vue-" + nom;
    }
}
