package fr.raccordement.api.vue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the views stand in the read store at this moment: no event says that (D-067). */
public interface ViewStates {

    /** How a view stands; empty where there is none of that name. */
    Optional<EtatDeVue> of(VueId vue);

    /**
     * How one view stands.
     *
     * @param derniere the newest generation begun
     * @param enConstruction the generation being built; null where none is
     * @param renoncable whether another generation answers meanwhile, so that one may do without
     * @param precedente the generation kept to go back to; null where there is none
     * @param conservee the same, or what another version of the program left; null where there is
     *     neither
     */
    record EtatDeVue(
            long derniere,
            @Nullable Long enConstruction,
            boolean renoncable,
            @Nullable Long precedente,
            @Nullable Long conservee) {}
}
