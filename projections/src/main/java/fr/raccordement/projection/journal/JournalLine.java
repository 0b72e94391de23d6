package fr.raccordement.projection.journal;

import fr.raccordement.projection.Projected;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Where an event is, and by what it is looked for; public for the codec alone.
 *
 * @param position its place in the whole store
 * @param agregat stored identifier of the thing that it happened to
 * @param version its place in the life of that thing, from 0
 * @param type the kind of thing
 * @param evenement its name
 * @param at when, in milliseconds
 * @param acteur who
 * @param correlation from which request
 * @param structures SIRETs of those concerned
 * @param horloge the latest instant that it or an event before it happened at, in milliseconds
 *     since 1970: never less than in the line before
 * @param ecart by how many milliseconds instants have been behind that at most, up to here
 */
public record JournalLine(
        @BsonId long position,
        String agregat,
        long version,
        String type,
        String evenement,
        Instant at,
        String acteur,
        @Nullable String correlation,
        List<String> structures,
        long horloge,
        long ecart)
        implements Projected {}
