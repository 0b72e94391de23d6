package fr.raccordement.api.lettremorte.event;

import fr.raccordement.api.fiche.TexteLibre;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Some events of a thing are no longer to be handled by a processing group, until that group begins
 * again from the first event.
 *
 * @param groupe the processing group
 * @param objet identifier of the aggregate, as events are stored under it
 * @param typeObjet what kind of thing it is
 * @param premier number of the first event, in the life of the thing
 * @param dernier number of the last one
 * @param evenement the type of the first event
 * @param cause the type of what went wrong with it; null where it only waited behind another
 * @param depuis since when it waited
 * @param jusqua when the last of them came to wait: what waits anew later is another dead letter
 * @param motif why
 */
@Revision("2")
public record LettreMorteDiscarded(
        String groupe,
        String objet,
        String typeObjet,
        long premier,
        long dernier,
        String evenement,
        @Nullable String cause,
        Instant depuis,
        Instant jusqua,
        @TexteLibre String motif)
        implements LettreMorteEvent {}
