package fr.raccordement.query.fiche;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.query.HistoryEntryView;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Tells the events of one fiche one after the other, with the status before and after each. */
final class FicheNarrator {

    private volatile @Nullable FicheState state;

    /** Sequence number of the next event to be told. */
    long next() {
        var told = state;
        return told == null ? 0 : told.version() + 1;
    }

    Optional<FicheState> state() {
        return Optional.ofNullable(state);
    }

    HistoryEntryView tell(DomainEventMessage<?> message) {
        var before = state;
        var after = FicheFold.after(before, message);
        state = after;
        var metaData = message.getMetaData();
        return new HistoryEntryView(
                after.id(),
                "Fiche",
                after.version(),
                message.getPayloadType().getSimpleName(),
                message.getTimestamp(),
                after.modifieePar(),
                (String) metaData.get(Actor.ON_BEHALF_OF),
                (String) metaData.get(Actor.CORRELATION_ID),
                statut(before),
                statut(after),
                EventPayload.of(message.getPayload()));
    }

    private static @Nullable String statut(@Nullable FicheState state) {
        return state == null || state.discarded() ? null : state.statut().name();
    }
}
