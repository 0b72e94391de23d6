package fr.raccordement.api.structure.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.api.habilitation.VisibleTo;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changed on a structure between two instants; answers {@link
 * fr.raccordement.api.journal.query.FieldChange}s. Everybody sees structures, and so what differs
 * between two of their states. Refused as {@link fr.raccordement.api.journal.query.FindDiff} is.
 *
 * @param siret the structure
 * @param from as it was then; it may not have been there yet
 * @param to as it was then; null for now
 * @param viewer who asks
 */
@VisibleTo(anyone = true)
public record FindStructureDiff(String siret, Instant from, @Nullable Instant to, Actor viewer)
        implements AsOf {

    @Override
    public Stream<Instant> instants() {
        return Stream.ofNullable(to);
    }

    @Override
    public String path() {
        return "to";
    }
}
