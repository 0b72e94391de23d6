package fr.raccordement.projection.journal;

import fr.raccordement.projection.Projected;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Where an event is in the store, and what it is searched by; public for the codec alone (D-073).
 *
 * @param position in the whole store
 * @param agregat stored identifier of its aggregate
 * @param version its sequence number in that aggregate
 * @param type of that aggregate
 * @param evenement name of the event
 * @param at when, in milliseconds
 * @param acteur who
 * @param correlation the request that it came from
 * @param structures SIRETs of those concerned, or of what concerns one person alone a key of theirs
 * @param horloge the latest instant of all events up to this one, in milliseconds since 1970; never
 *     less than in the line before
 * @param ecart by how many milliseconds an instant was behind that at most, up to here
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
