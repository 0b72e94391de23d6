package fr.raccordement.projection.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The generation in a slot of a view, as stored. Public for the codec alone.
 *
 * @param numero which generation; 0 for none
 * @param layout of its documents
 * @param aEffacer whether the slot has yet to be cleared of what was there before
 * @param entiere whether it is complete: every event there was had been projected into it
 * @param annoncee whether it is recorded that it answers
 * @param commenceeLe when it was begun
 * @param acheveeLe when it was completed
 */
public record Generation(
        long numero,
        String layout,
        boolean aEffacer,
        boolean entiere,
        boolean annoncee,
        @Nullable Instant commenceeLe,
        @Nullable Instant acheveeLe) {

    /** An empty slot. */
    static final Generation NONE = new Generation(0, "", false, false, true, null, null);

    /** A slot to be emptied. */
    static final Generation REMOVED = new Generation(0, "", true, false, true, null, null);

    /** One with no event projected yet. The very first needs no announcement. */
    static Generation begun(long number, String layout, Instant now) {
        return new Generation(number, layout, true, false, number == 1, now, null);
    }

    boolean exists() {
        return numero > 0;
    }

    boolean hasLayout(String wanted) {
        return exists() && layout.equals(wanted);
    }

    /** Whether a program with this layout can answer from it. */
    boolean canAnswer(String wanted) {
        return hasLayout(wanted) && entiere && !aEffacer;
    }

    Generation cleared() {
        return new Generation(numero, layout, false, entiere, annoncee, commenceeLe, acheveeLe);
    }

    Generation completed(Instant now) {
        return new Generation(numero, layout, aEffacer, true, annoncee, commenceeLe, now);
    }

    /** Incomplete again: no events were projected into it for a while. */
    Generation resumed() {
        return new Generation(numero, layout, aEffacer, false, annoncee, commenceeLe, acheveeLe);
    }

    Generation announced() {
        return new Generation(numero, layout, aEffacer, entiere, true, commenceeLe, acheveeLe);
    }
}
