package fr.raccordement.query.habilitation;

import fr.raccordement.api.habilitation.event.GestionEntrusted;
import fr.raccordement.api.journal.EntryStatus;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.AuditTrail;
import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The principal management of a structure: who had it, and who has it from then on. */
@Component
class GestionAuditTrail implements AuditTrail<GestionAuditTrail.Entrusted> {

    private static final String TYPE = "Gestion";

    /**
     * The management after one of its events.
     *
     * @param id stored identifier
     */
    record Entrusted(String id, String structure, String utilisateur) {}

    @Override
    public String aggregateType() {
        return TYPE;
    }

    @Override
    public HistoryFold<Entrusted> newFold() {
        return new HistoryFold<>(TYPE) {
            @Override
            protected Entrusted after(@Nullable Entrusted before, DomainEventMessage<?> message) {
                var entrusted = (GestionEntrusted) message.getPayload();
                return new Entrusted(
                        message.getAggregateIdentifier(),
                        entrusted.structure(),
                        entrusted.utilisateur());
            }

            @Override
            protected String id(Entrusted state) {
                return state.id();
            }

            /** From the first event on it is always somebody's. */
            @Override
            protected String statut(Entrusted state, DomainEventMessage<?> message) {
                return EntryStatus.CONFIEE.name();
            }
        };
    }

    @Override
    public FlatFields fields(Entrusted state) {
        return FlatFields.of(state, "id");
    }
}
