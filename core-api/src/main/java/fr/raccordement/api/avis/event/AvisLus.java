package fr.raccordement.api.avis.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has read notices; those read before stay read.
 *
 * @param utilisateur login
 * @param avis positions of the events that these are derived from, ascending
 * @param jusqua the position up to which all are read; null where no more are than were before
 */
@Revision("1")
public record AvisLus(String utilisateur, List<Long> avis, @Nullable Long jusqua)
        implements AvisEvent {}
