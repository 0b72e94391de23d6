package fr.raccordement.projection.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a place of a view holds. Public for the codec alone.
 *
 * @param numero which generation; 0 for none
 * @param layout how its documents are made up
 * @param aEffacer whether what was there before is still to be removed
 * @param entiere whether it was ever told everything there was
 * @param annoncee whether it is recorded that it answers
 * @param commenceeLe when it was begun
 * @param acheveeLe when it was first whole
 */
public record Generation(
        long numero,
        String layout,
        boolean aEffacer,
        boolean entiere,
        boolean annoncee,
        @Nullable Instant commenceeLe,
        @Nullable Instant acheveeLe) {

    /** Nothing, and nothing to be removed. */
    static final Generation NONE = new Generation(0, "", false, false, true, null, null);

    /** Nothing, once what was there is removed. */
    static final Generation GONE = new Generation(0, "", true, false, true, null, null);

    /** One that is not told anything yet. The very first needs no announcement. */
    static Generation begun(long numero, String layout, Instant now) {
        return new Generation(numero, layout, true, false, numero == 1, now, null);
    }

    boolean isThere() {
        return numero > 0;
    }

    boolean isOf(String program) {
        return isThere() && layout.equals(program);
    }

    boolean answers(String program) {
        return isOf(program) && entiere && !aEffacer;
    }

    Generation cleared() {
        return new Generation(numero, layout, false, entiere, annoncee, commenceeLe, acheveeLe);
    }

    Generation whole(Instant now) {
        return new Generation(numero, layout, aEffacer, true, annoncee, commenceeLe, now);
    }

    /** It was not told anything for a while. */
    Generation resumed() {
        return new Generation(numero, layout, aEffacer, false, annoncee, commenceeLe, acheveeLe);
    }

    Generation announced() {
        return new Generation(numero, layout, aEffacer, entiere, true, commenceeLe, acheveeLe);
    }
}
