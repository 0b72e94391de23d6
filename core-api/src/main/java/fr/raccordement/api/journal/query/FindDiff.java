package fr.raccordement.api.journal.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.api.habilitation.VisibleTo;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changed on a thing between two instants; answers {@link FieldChange}s. Refused with
 * PERIODE_ORDER where the one is after the other, and with NOT_FOUND where there is no such thing
 * at the end, or none for the viewer.
 *
 * @param thing the thing
 * @param from as it was then; it may not have been there yet
 * @param to as it was then; null for now
 * @param viewer who asks
 */
@VisibleTo(everyPartie = true, utilisateur = true, otherwise = VisibleTo.Otherwise.NOT_FOUND)
public record FindDiff(Thing thing, Instant from, @Nullable Instant to, Actor viewer)
        implements AsOf, AboutThing {

    /** The other is not after this one, or after now where this one is not named. */
    @Override
    public Stream<Instant> instants() {
        return Stream.ofNullable(to);
    }

    @Override
    public String path() {
        return "to";
    }
}
