package fr.raccordement.query.delegation;

import static com.mongodb.client.model.Filters.in;

import fr.raccordement.api.delegation.Delais;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindSituations;
import fr.raccordement.api.delegation.query.SituationView;
import fr.raccordement.api.structure.query.StructureStatus;
import fr.raccordement.projection.Projected;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.events.AggregatePast;
import fr.raccordement.query.fiche.FichePast;
import fr.raccordement.query.fiche.FicheState;
import fr.raccordement.query.structure.StructurePast;
import fr.raccordement.query.structure.StructureState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What delegations rest on and wait for, as the lists know it; what they lack, and what was at an
 * instant, is read from the events. It is the little of a third party's fiche that the public
 * structure sees (D-152).
 */
@Component
class Situations {

    private final ProjectedCollection<FicheState> fiches;
    private final ProjectedCollection<StructureState> structures;
    private final FichePast pastFiches;
    private final StructurePast pastStructures;
    private final Delais delais;
    private final Clock clock;

    Situations(
            ProjectedCollection<FicheState> fiches,
            ProjectedCollection<StructureState> structures,
            FichePast pastFiches,
            StructurePast pastStructures,
            Delais delais,
            Clock clock) {
        this.fiches = fiches;
        this.structures = structures;
        this.pastFiches = pastFiches;
        this.pastStructures = pastStructures;
        this.delais = delais;
        this.clock = clock;
    }

    @QueryHandler
    List<SituationView> handle(FindSituations query) {
        var asked = query.delegations();
        var ficheIds = asked.stream().map(DelegationView::ficheId).collect(Collectors.toSet());
        var sirets =
                asked.stream()
                        .flatMap(it -> Stream.of(it.tiers(), it.structure()))
                        .collect(Collectors.toSet());
        var at = query.at();
        var found =
                at == null
                        ? find(ficheIds, fiches, FicheState::id, pastFiches)
                        : then(ficheIds, pastFiches, at);
        var sides =
                at == null
                        ? find(sirets, structures, StructureState::siret, pastStructures)
                        : then(sirets, pastStructures, at);
        var instant = at == null ? clock.instant() : at;
        return asked.stream()
                .map(it -> situation(it, found.get(it.ficheId()), sides, instant))
                .toList();
    }

    private SituationView situation(
            DelegationView delegation,
            @Nullable FicheState found,
            Map<String, StructureState> sides,
            Instant now) {
        var fiche = found == null || found.discarded() ? null : found;
        var attentes =
                new Attentes(
                                delegation,
                                fiche,
                                isActive(sides.get(delegation.tiers())),
                                isActive(sides.get(delegation.structure())))
                        .at(now, delais);
        var suspension = delegation.suspension();
        return new SituationView(
                delegation.id(),
                fiche == null ? null : fiche.statut(),
                fiche == null ? null : fiche.validite(),
                fiche != null && fiche.enService(now),
                attentes,
                Attentes.end(attentes),
                suspension == null ? null : delais.suspensionEnd(suspension.depuis()));
    }

    private static boolean isActive(@Nullable StructureState structure) {
        return structure != null && structure.statut() == StructureStatus.ACTIVE;
    }

    private static <S extends Projected> Map<String, S> then(
            Set<String> ids, AggregatePast<String, S> past, Instant at) {
        var found = new HashMap<String, S>();
        ids.forEach(it -> past.at(it, at).ifPresent(state -> found.put(it, state)));
        return found;
    }

    private static <S extends Projected> Map<String, S> find(
            Set<String> ids,
            ProjectedCollection<S> projected,
            Function<S, String> id,
            AggregatePast<String, S> past) {
        var found = new HashMap<String, S>();
        projected
                .read(it -> it.find(in("_id", ids)).into(new ArrayList<>()))
                .forEach(state -> found.put(id.apply(state), state));
        ids.stream()
                .filter(it -> !found.containsKey(it))
                .forEach(it -> past.now(it).ifPresent(state -> found.put(it, state)));
        return found;
    }
}
