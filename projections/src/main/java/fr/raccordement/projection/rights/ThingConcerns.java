package fr.raccordement.projection.rights;

import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.journal.query.Thing;
import java.util.List;
import java.util.Optional;

/** Says which structures a thing concerns, as soon as there is one, and for ever. */
public interface ThingConcerns {

    /** What its first event says; empty where there is no such thing. */
    Optional<List<Concern>> of(Thing thing);

    /** As many as such a thing would concern, of structures that there are not. */
    List<Concern> ofAbsent(Thing thing);
}
