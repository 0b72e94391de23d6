package fr.raccordement.api.lettremorte.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first dead letter of a sequence that waits.
 *
 * @param typeObjet what kind of thing it is about
 * @param evenement the type of its event
 * @param sequence number of its event in the life of the thing, from 0
 * @param position of its event in the whole store; null where the dead letter does not name it
 * @param depuis since when it waits
 * @param essayeeLe when it was last tried
 * @param cause the type of what went wrong the last time; null where it has not been tried since
 *     the one before it was handled
 * @param message what that said, without any value of the event
 * @param essais how often it went wrong
 * @param suivantes how many wait behind it
 */
public record LettreEnAttente(
        String typeObjet,
        String evenement,
        long sequence,
        @Nullable Long position,
        Instant depuis,
        Instant essayeeLe,
        @Nullable String cause,
        @Nullable String message,
        long essais,
        long suivantes) {}
