package fr.raccordement.query.evenements;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.query.HistoryEntryView;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.query.difference.Champs;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** The life of one thing as it is told, event by event. */
final class Life<S> {

    private final Chronique<S> chronique;
    private final Narrator<S> narrator;
    private List<String> structures = List.of();
    private @Nullable Champs shown;

    private Life(Chronique<S> chronique) {
        this.chronique = chronique;
        this.narrator = chronique.narrator();
    }

    static <S> Life<S> of(Chronique<S> chronique) {
        return new Life<>(chronique);
    }

    HistoryEntryView tell(DomainEventMessage<?> message) {
        shown = null;
        structures = Aggregats.structures(structures, message.getPayload());
        return narrator.tell(message);
    }

    /** Tells an event, and answers what it changed. */
    List<FieldChange> change(DomainEventMessage<?> message) {
        var before = chronique.accumulates() ? champs() : Champs.NONE;
        tell(message);
        return before.changesTo(champs());
    }

    /** Whom it concerned last. */
    List<String> structures() {
        return structures;
    }

    boolean isSeenBy(Actor viewer) {
        return narrator.state().filter(state -> chronique.sees(viewer, state)).isPresent();
    }

    private Champs champs() {
        var known = shown;
        if (known == null) {
            known = narrator.state().map(chronique::champs).orElse(Champs.NONE);
            shown = known;
        }
        return known;
    }
}
