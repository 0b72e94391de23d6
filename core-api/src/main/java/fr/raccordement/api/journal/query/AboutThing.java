package fr.raccordement.api.journal.query;

import fr.raccordement.api.acteur.Question;

/**
 * A question about one thing, judged by what the thing concerns before it is handled: as much is
 * read of one that is hidden from the viewer as of one that there is not (D-259).
 */
public interface AboutThing extends Question {

    /** Which one. */
    Thing thing();
}
