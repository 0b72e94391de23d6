package fr.raccordement.processing;

import java.util.List;

/**
 * The processing groups as those who keep views want them run. Whoever runs processors asks, and
 * does not start without an answer (D-126).
 */
public interface ViewGroups {

    /** Whether a group is to run on this node now; one that keeps no view always is. */
    boolean runs(String group);

    /** How many segments a group is to have, each handled by one thread at a time. */
    int segments(String group);

    /** Names of the views that cannot answer now. */
    List<String> viewsWithoutAnswer();
}
