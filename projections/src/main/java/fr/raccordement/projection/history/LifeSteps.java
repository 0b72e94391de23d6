package fr.raccordement.projection.history;

import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.api.journal.query.FindSteps;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.StepPage;
import fr.raccordement.api.journal.query.StepView;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.projection.rights.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** The life of a thing as steps, from one reading of its events however many are shown (D-241). */
@Component
class LifeSteps {

    private final EventReader events;
    private final ReplayedKinds kinds;
    private final ReadRights rights;

    LifeSteps(EventReader events, ReplayedKinds kinds, ReadRights rights) {
        this.events = events;
        this.kinds = kinds;
        this.rights = rights;
    }

    @QueryHandler
    Optional<StepPage> handle(FindSteps query) {
        return steps(kinds.of(query.thing().type()), query, rights.of(query));
    }

    private record Step<S>(HistoryEntryView entry, S state, List<FieldChange> changes) {}

    private <S> Optional<StepPage> steps(Replayed<S> kind, FindSteps query, Sight sight) {
        var life = AuditedLife.of(kind);
        var page = new ArrayList<Step<S>>();
        long total = 0;
        boolean more = false;
        try (var stream = events.read(query.thing().stored())) {
            var each = stream.filter(it -> kind.isOf(it.getPayload())).iterator();
            while (each.hasNext()) {
                var message = each.next();
                total++;
                if (message.getSequenceNumber() <= query.afterSequence()) {
                    life.apply(message);
                } else if (page.size() < query.first()) {
                    var audited = life.step(message);
                    page.add(new Step<>(audited.entry(), life.state(), audited.changes()));
                } else {
                    more = true;
                    life.apply(message);
                }
            }
        }
        return total > 0
                ? Optional.of(new StepPage(views(kind, page, sight), more, total))
                : Optional.empty();
    }

    private static <S> List<StepView> views(Replayed<S> kind, List<Step<S>> page, Sight sight) {
        return page.stream()
                .map(it -> new StepView(it.entry(), kind.view(sight, it.state()), it.changes()))
                .toList();
    }
}
