package fr.raccordement.projection.journal;

import fr.raccordement.api.journal.query.EventChanges;
import fr.raccordement.api.journal.query.FindEventChanges;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.projection.history.AuditTrails;
import fr.raccordement.projection.rights.ReadRights;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What events changed; the aggregates of all that is asked for are read once each. */
@Component
class EventChangesQueryHandler {

    private final AuditTrails chroniques;
    private final ReadRights rights;

    EventChangesQueryHandler(AuditTrails chroniques, ReadRights rights) {
        this.chroniques = chroniques;
        this.rights = rights;
    }

    @QueryHandler
    List<EventChanges> handle(FindEventChanges query) {
        var sight = rights.of(query);
        var byAggregate =
                query.evenements().stream()
                        .collect(
                                Collectors.groupingBy(
                                        EvenementReference::aggregateId,
                                        Collectors.mapping(
                                                EvenementReference::sequence, Collectors.toSet())));
        return byAggregate.entrySet().stream()
                .flatMap(
                        asked ->
                                chroniques
                                        .changes(asked.getKey(), asked.getValue(), sight)
                                        .entrySet()
                                        .stream()
                                        .map(
                                                it ->
                                                        new EventChanges(
                                                                new EvenementReference(
                                                                        asked.getKey(),
                                                                        it.getKey()),
                                                                it.getValue())))
                .toList();
    }
}
