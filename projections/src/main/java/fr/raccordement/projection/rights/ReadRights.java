package fr.raccordement.projection.rights;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;

/** Says what somebody sees by a query, from what is stored at this very moment. */
public interface ReadRights {

    /**
     * What a viewer sees by a kind of query.
     *
     * @param query its class declares to whom it is {@link
     *     fr.raccordement.api.habilitation.VisibleTo}
     */
    Sight of(Class<?> query, Actor viewer);

    /** What whoever asks sees by their query. */
    default Sight of(Question query) {
        return of(query.getClass(), query.viewer());
    }
}
