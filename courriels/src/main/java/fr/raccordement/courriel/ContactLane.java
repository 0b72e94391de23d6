package fr.raccordement.courriel;

import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.correspondant.CorrespondantId;
import fr.raccordement.api.correspondant.command.CorrespondantCommand;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notices that one contact is to be written to about, oldest first; one mail at a time. */
final class ContactLane {

    private static final int MOST_TOGETHER = 100;

    final CorrespondantId id;
    private final Deque<AvisView> waiting = new ArrayDeque<>();
    private int failures;
    private int absences;
    private @Nullable Conclusion outcome;

    ContactLane(CorrespondantId id) {
        this.id = id;
    }

    /**
     * What became of a mail, until it is recorded.
     *
     * @param notices how many it was about
     */
    record Conclusion(CorrespondantCommand command, String correlationId, int notices) {}

    /** Whether it is the first to wait. */
    synchronized boolean add(AvisView notice) {
        waiting.add(notice);
        return waiting.size() == 1;
    }

    synchronized List<AvisView> next() {
        return waiting.stream().limit(MOST_TOGETHER).toList();
    }

    /** How often no server could be asked, in a row. */
    synchronized int foundNoServer() {
        absences++;
        return absences;
    }

    /** How often a mail was refused, in a row. */
    synchronized int failed() {
        absences = 0;
        failures++;
        return failures;
    }

    synchronized void concluded(Conclusion how) {
        outcome = how;
    }

    synchronized @Nullable Conclusion outcome() {
        return outcome;
    }

    /** They are dealt with; answers them. */
    synchronized List<AvisView> settle(int notices) {
        var settled = waiting.stream().limit(notices).toList();
        settled.forEach(_ -> waiting.removeFirst());
        failures = 0;
        absences = 0;
        outcome = null;
        return settled;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }
}
