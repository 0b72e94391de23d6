package fr.raccordement.projection.history;

import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.rights.Sight;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** The life of one thing as it is told, event by event. */
final class AuditedLife<S> {

    private final AuditTrail<S> chronique;
    private final HistoryFold<S> narrator;
    private List<String> structures = List.of();
    private @Nullable FlatFields shown;

    private AuditedLife(AuditTrail<S> chronique) {
        this.chronique = chronique;
        this.narrator = chronique.narrator();
    }

    static <S> AuditedLife<S> of(AuditTrail<S> chronique) {
        return new AuditedLife<>(chronique);
    }

    HistoryEntryView tell(DomainEventMessage<?> message) {
        shown = null;
        structures = EventSubjects.structures(structures, message.getPayload());
        return narrator.tell(message);
    }

    /** Tells an event, and answers what it changed. */
    List<FieldChange> change(DomainEventMessage<?> message) {
        var before = chronique.accumulates() ? champs() : FlatFields.NONE;
        tell(message);
        return before.changesTo(champs());
    }

    /** Whom it concerned last. */
    List<String> structures() {
        return structures;
    }

    boolean isSeenBy(Sight sight) {
        return narrator.state().filter(state -> sight.sees(chronique.concerns(state))).isPresent();
    }

    private FlatFields champs() {
        var known = shown;
        if (known == null) {
            known = narrator.state().map(chronique::champs).orElse(FlatFields.NONE);
            shown = known;
        }
        return known;
    }
}
