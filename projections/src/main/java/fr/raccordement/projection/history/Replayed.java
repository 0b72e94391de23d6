package fr.raccordement.projection.history;

import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.rights.Sight;
import java.util.List;

/** A kind of thing whose past can be asked for: its states, what they differ by, and its life. */
public interface Replayed<S> extends AuditTrail<S> {

    /** As what each thing of this kind concerns a structure, one for each that it concerns. */
    List<Partie> parties();

    /** What a viewer who sees the thing is shown of a state, as of its last event. */
    Object view(Sight sight, S state);

    /** Whether there still is such a thing; not once it was thrown away. */
    default boolean isThere(S state) {
        return true;
    }

    @Override
    default Replayed<S> ofOneReading() {
        return this;
    }
}
