package fr.raccordement.query.lot;

import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.lot.query.ElementView;
import fr.raccordement.api.lot.query.EtatDeLot;
import fr.raccordement.api.lot.query.FindElements;
import fr.raccordement.api.lot.query.FindLot;
import fr.raccordement.api.lot.query.FollowLot;
import fr.raccordement.api.lot.query.LotView;
import fr.raccordement.projection.events.EventTail;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Answers about batches, to those who asked for them. */
@Component
class LotQueryHandler {

    private final LotReader lots;
    private final EventTail tail;

    LotQueryHandler(LotReader lots, EventTail tail) {
        this.lots = lots;
        this.tail = tail;
    }

    @QueryHandler
    Optional<LotView> handle(FindLot query) {
        return lots.own(query.lotId(), query.viewer()).map(LotState::view);
    }

    @QueryHandler
    List<ElementView> handle(FindElements query) {
        return lots.own(query.lotId(), query.version(), query.viewer()).stream()
                .flatMap(LotState::elements)
                .filter(it -> it.rang() > query.after())
                .filter(
                        it ->
                                query.resultats().isEmpty()
                                        || it.resultat() != null
                                                && query.resultats().contains(it.resultat()))
                .limit(query.first())
                .toList();
    }

    /** Watches first and reads then, so that nothing falls between. */
    @QueryHandler
    Flux<LotView> handle(FollowLot query) {
        return Flux.defer(
                        () ->
                                tail.watch(Set.of(new LotId(query.lotId()).toString()))
                                        .publishOn(Schedulers.boundedElastic(), 1)
                                        .map(_ -> view(query))
                                        .distinctUntilChanged()
                                        .takeUntil(it -> it.etat() == EtatDeLot.TERMINE))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private LotView view(FollowLot query) {
        return lots.own(query.lotId(), query.viewer())
                .map(LotState::view)
                .orElseThrow(Rights::notFound);
    }
}
