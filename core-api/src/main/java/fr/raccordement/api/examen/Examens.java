package fr.raccordement.api.examen;

import java.time.Duration;

/**
 * The examinations under way: who has taken which fiche, until when. What is taken is left by
 * itself, so that nobody's closed laptop keeps a fiche from the others. It is no part of the life
 * of a fiche: nothing is decided by it and nothing of it is kept (D-236).
 */
public interface Examens {

    /** How long a fiche stays taken unless it is taken again. */
    Duration DUREE = Duration.ofMinutes(2);

    /**
     * Takes a fiche, or goes on with one that is taken already by the same examiner.
     *
     * @param login the examiner
     * @param remplace whether to take it from whoever has taken it
     * @return the examination that stands now: of somebody else where it was not taken
     */
    Examen take(String ficheId, String login, boolean remplace);

    /** Leaves a fiche; nothing happens where somebody else has taken it since. */
    void leave(String ficheId, String login);
}
