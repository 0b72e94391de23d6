package fr.raccordement.projection.history;

import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.rights.Sight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Audits events of any aggregate, from the events alone; an aggregate is read once a call. */
@Component
public class AuditTrails {

    private final EventReader events;
    private final Map<String, AuditTrail<?>> byType;

    AuditTrails(EventReader events, List<AuditTrail<?>> trails) {
        this.events = events;
        this.byType =
                trails.stream()
                        .collect(Collectors.toMap(AuditTrail::aggregateType, Function.identity()));
    }

    /**
     * An event as auditors read it.
     *
     * @param structures SIRETs of the structures that it concerns
     */
    public record AuditedEvent(HistoryEntryView entry, List<String> structures) {}

    /**
     * Audits events of an aggregate, oldest first; none where there is no such aggregate.
     *
     * @param aggregate its stored identifier
     * @param last the last sequence number that is read
     * @param wanted sequence numbers of those returned
     */
    public List<AuditedEvent> audit(String aggregate, long last, LongPredicate wanted) {
        var audited = new ArrayList<AuditedEvent>();
        read(
                aggregate,
                last,
                (life, message) -> {
                    var entry = life.apply(message);
                    if (wanted.test(message.getSequenceNumber())) {
                        audited.add(new AuditedEvent(entry, life.structures()));
                    }
                });
        return audited;
    }

    /** One event as auditors read it. */
    public AuditedEvent audit(DomainEventMessage<?> message) {
        var sequence = message.getSequenceNumber();
        return audit(message.getAggregateIdentifier(), sequence, it -> it == sequence).getFirst();
    }

    /** The entry of one event. */
    public HistoryEntryView entry(DomainEventMessage<?> message) {
        return audit(message).entry();
    }

    /**
     * What events of an aggregate changed, by sequence number; nothing where the viewer may not see
     * it.
     */
    public Map<Long, List<FieldChange>> changes(
            String aggregate, Set<Long> sequences, Sight sight) {
        var changes = new HashMap<Long, List<FieldChange>>();
        var life =
                read(
                        aggregate,
                        Collections.max(sequences),
                        (audited, message) -> {
                            if (sequences.contains(message.getSequenceNumber())) {
                                changes.put(message.getSequenceNumber(), audited.changes(message));
                            } else {
                                audited.apply(message);
                            }
                        });
        return life != null && life.isSeenBy(sight) ? changes : Map.of();
    }

    /** The life as far as it was read; null where there is none. */
    private @Nullable AuditedLife<?> read(
            String aggregate, long last, BiConsumer<AuditedLife<?>, DomainEventMessage<?>> step) {
        @Nullable AuditedLife<?> life = null;
        try (var stream = events.read(aggregate)) {
            var each = stream.iterator();
            while (each.hasNext()) {
                var message = each.next();
                if (message.getSequenceNumber() > last) {
                    break;
                }
                life = life == null ? begin(message) : life;
                step.accept(life, message);
            }
        }
        return life;
    }

    private AuditedLife<?> begin(DomainEventMessage<?> first) {
        var type = EventSubjects.type(first);
        AuditTrail<?> trail = byType.getOrDefault(type, new EventAuditTrail(type));
        return AuditedLife.of(trail.ofOneReading());
    }
}
