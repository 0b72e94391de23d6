package fr.raccordement.api.journal.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.api.habilitation.VisibleTo;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * How far the store was at an instant; answers an optional position: that of the last event before
 * the first one that happened later. Empty where nothing had happened yet. Refused with
 * AT_IN_FUTURE.
 *
 * @param at that instant, in milliseconds
 * @param viewer who asks
 */
@VisibleTo(anyone = true)
public record FindPositionAt(Instant at, Actor viewer) implements AsOf {

    @Override
    public Stream<Instant> instants() {
        return Stream.of(at);
    }
}
