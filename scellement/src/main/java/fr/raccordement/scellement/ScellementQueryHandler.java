package fr.raccordement.scellement;

import fr.raccordement.api.scellement.query.CoherenceView;
import fr.raccordement.api.scellement.query.DossierView;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.api.scellement.query.FindCleDeScellement;
import fr.raccordement.api.scellement.query.FindCoherence;
import fr.raccordement.api.scellement.query.FindDossier;
import fr.raccordement.api.scellement.query.FindPreuve;
import fr.raccordement.api.scellement.query.FindPreuves;
import fr.raccordement.api.scellement.query.FindScellement;
import fr.raccordement.api.scellement.query.ListPointsDeControle;
import fr.raccordement.api.scellement.query.PointDeControleView;
import fr.raccordement.api.scellement.query.PreuveView;
import fr.raccordement.api.scellement.query.ScellementView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/** Answers queries about the log; proofs of events are for those who may read the events. */
class ScellementQueryHandler {

    private final Sealer sealer;
    private final ProofMaker proofs;

    ScellementQueryHandler(Sealer sealer, ProofMaker proofs) {
        this.sealer = sealer;
        this.proofs = proofs;
    }

    @QueryHandler
    Optional<ScellementView> handle(FindScellement query) {
        return Optional.of(sealer.view());
    }

    @QueryHandler
    Optional<String> handle(FindCleDeScellement query) {
        return sealer.sealing().map(sealing -> sealing.key().verifierKey());
    }

    @QueryHandler
    List<PointDeControleView> handle(ListPointsDeControle query) {
        var before = query.avant() == null ? Long.MAX_VALUE : query.avant();
        return sealer.sealing().stream()
                .flatMap(
                        it ->
                                it.journal().checkpointsBefore(before, query.first()).stream()
                                        .map(it::cosigned))
                .map(Views::checkpoint)
                .toList();
    }

    @QueryHandler
    Optional<CoherenceView> handle(FindCoherence query) {
        return proofs.consistency(query.de(), query.a());
    }

    @QueryHandler
    Optional<PreuveView> handle(FindPreuve query) {
        return inclusions(Set.of(query.evenement())).findFirst();
    }

    @QueryHandler
    List<PreuveView> handle(FindPreuves query) {
        return inclusions(query.evenements()).toList();
    }

    @QueryHandler
    Optional<DossierView> handle(FindDossier query) {
        return proofs.bundle(query.aggregateId());
    }

    private Stream<PreuveView> inclusions(Set<EvenementReference> evenements) {
        return proofs.inclusions(evenements).stream();
    }
}
