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

/** Answers what events changed; each aggregate is read once for all that is asked of it. */
@Component
class EventChangesQueryHandler {

    private final AuditTrails trails;
    private final ReadRights rights;

    EventChangesQueryHandler(AuditTrails trails, ReadRights rights) {
        this.trails = trails;
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
                                trails
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
