package fr.raccordement.query.fiche;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.query.FindFicheHistory;
import fr.raccordement.api.fiche.query.FollowFicheHistory;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.projection.events.EventNotification;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.rights.ReadRights;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What happened to a fiche, thrown away or not, and what goes on happening to it (D-185). */
@Component
class FicheHistory {

    private final EventReader events;
    private final FichePast fiches;
    private final EventTail tail;
    private final ReadRights rights;

    FicheHistory(EventReader events, FichePast fiches, EventTail tail, ReadRights rights) {
        this.events = events;
        this.fiches = fiches;
        this.tail = tail;
        this.rights = rights;
    }

    @QueryHandler
    HistoryPage handle(FindFicheHistory query) {
        var history = new FicheHistoryFold();
        var page =
                history.page(
                        events.read(new FicheId(query.ficheId())),
                        query.afterSequence(),
                        query.first());
        return history.state()
                .filter(it -> rights.of(query).sees(it.concern()))
                .map(_ -> page)
                .orElseGet(HistoryPage::empty);
    }

    /**
     * Watches first and reads then, so nothing falls between. A notification only says that there
     * is something to read: what is emitted always follows what was emitted before. The rights are
     * asked again at each entry, and whenever they may have changed.
     */
    @QueryHandler
    Flux<HistoryEntryView> handle(FollowFicheHistory query) {
        return Flux.defer(() -> follow(query)).subscribeOn(Schedulers.boundedElastic());
    }

    private Flux<HistoryEntryView> follow(FollowFicheHistory query) {
        var fiche = new FicheId(query.ficheId());
        var created = fiches.atVersion(query.ficheId(), 0);
        if (created.isEmpty()) {
            return Flux.error(notFound());
        }
        var filed = created.get();
        var structure = filed.structure();
        var habilitation = new HabilitationId(structure, query.viewer().login());
        var history = new FicheHistoryFold();
        return tail.watch(Set.of(fiche.toString(), habilitation.toString()))
                .publishOn(Schedulers.boundedElastic(), 1)
                .doOnNext(_ -> requireSight(query, filed))
                .concatMap(notification -> next(fiche, history, notification), 1)
                .doOnNext(_ -> requireSight(query, filed))
                .filter(entry -> entry.sequence() > query.afterSequence());
    }

    private void requireSight(FollowFicheHistory query, FicheState filed) {
        if (!rights.of(query).sees(filed.concern())) {
            throw notFound();
        }
    }

    private static RuleViolatedException notFound() {
        return new RuleViolatedException("NOT_FOUND", "Objet introuvable.", "Object not found.");
    }

    /**
     * The entries since the last one; the event itself, without reading, where it is the very next.
     */
    private Flux<HistoryEntryView> next(
            FicheId fiche, FicheHistoryFold history, EventNotification notification) {
        var event = notification.event();
        if (event != null && event.getAggregateIdentifier().equals(fiche.toString())) {
            if (event.getSequenceNumber() < history.next()) {
                return Flux.empty();
            }
            if (event.getSequenceNumber() == history.next()) {
                return Flux.just(history.apply(event));
            }
        }
        return Flux.fromStream(() -> events.read(fiche, history.next()).map(history::apply));
    }
}
