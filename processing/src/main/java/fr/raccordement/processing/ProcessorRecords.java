package fr.raccordement.processing;

import java.util.List;
import java.util.Set;

/**
 * What the stores know of a processing group, whichever nodes it runs on. Whoever keeps views asks,
 * and does not start without an answer (D-126).
 */
public interface ProcessorRecords {

    /** Whether this program holds every segment of the group, by its tokens. */
    boolean isHeldHere(String group);

    /** The segments of the group that this program holds, by their tokens. */
    List<Integer> heldHere(String group);

    /** Whether another program holds a segment of the group, by its token. */
    boolean isHeldElsewhere(String group, int segment);

    /** Position of the last event that every segment of the group has handled; -1 before any. */
    long position(String group);

    /** Identifiers of the sequences that wait as dead letters of the group, in order. */
    List<String> deadLetterSequences(String group);

    /** The groups that have dead letters. */
    Set<String> deadLetterGroups();
}
