package fr.raccordement.scellement;

import fr.raccordement.api.scellement.event.PointDeControleRecorded;
import fr.raccordement.api.scellement.event.ScellementEvent;
import fr.raccordement.api.scellement.event.ScellementRestarted;
import fr.raccordement.api.scellement.event.ScellementStarted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The log that the event store says seals it.
 *
 * @param origine its name
 * @param cle its public key, as a verifier key
 * @param taille how many events the last checkpoint covers that was recorded; 0 where none was
 * @param racine the root of that checkpoint; null where none was recorded
 * @param at when it was recorded
 * @param restarts how many logs were there before it
 */
record KnownLog(
        String origine,
        String cle,
        long taille,
        @Nullable String racine,
        Instant at,
        int restarts) {

    /** What is known after one more event. */
    static KnownLog after(@Nullable KnownLog before, ScellementEvent event, Instant at) {
        return switch (event) {
            case ScellementStarted it ->
                    new KnownLog(it.origine(), it.cle(), it.taille(), it.racine(), at, 0);
            case PointDeControleRecorded it when before != null ->
                    new KnownLog(
                            before.origine(),
                            before.cle(),
                            it.taille(),
                            it.racine(),
                            at,
                            before.restarts());
            case PointDeControleRecorded it ->
                    throw new IllegalStateException("No log is known that could be at " + it);
            case ScellementRestarted it ->
                    new KnownLog(
                            it.origine(),
                            it.cle(),
                            0,
                            null,
                            at,
                            before == null ? 1 : before.restarts() + 1);
        };
    }

    /** Whether this log is signed by that key. */
    boolean isOf(SealingKey key) {
        return cle.equals(key.verifierKey());
    }
}
