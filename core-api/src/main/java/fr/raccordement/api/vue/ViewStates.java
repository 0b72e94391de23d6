package fr.raccordement.api.vue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the views stand in the read store at this moment: no event says that (D-067). */
public interface ViewStates {

    /** How a view stands; empty where there is none of that name. */
    Optional<ViewState> of(VueId vue);

    /**
     * How one view stands.
     *
     * @param newest the newest generation begun
     * @param building the generation being built; null where none is
     * @param abandonable whether another generation answers meanwhile, so that the build can be
     *     abandoned
     * @param previous the generation kept to go back to; null where there is none
     * @param kept the same, or what another version of the program left; null where there is
     *     neither
     */
    record ViewState(
            long newest,
            @Nullable Long building,
            boolean abandonable,
            @Nullable Long previous,
            @Nullable Long kept) {}
}
