package fr.raccordement.api.vue;

/**
 * A view that events are projected into.
 *
 * @param nom the processing group that feeds it, such as {@code fiche-projection}
 */
public record VueId(String nom) {

    @Override
    public String toString() {
        return "vue-" + nom;
    }
}
