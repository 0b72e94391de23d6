package fr.raccordement.query.raccordementapi;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.raccordementapi.NomPisteId;
import fr.raccordement.api.raccordementapi.NomsPisteId;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.event.NomPisteEvent;
import fr.raccordement.api.raccordementapi.event.NomPisteReleased;
import fr.raccordement.api.raccordementapi.event.NomPisteTaken;
import fr.raccordement.api.raccordementapi.query.FindHomonymes;
import fr.raccordement.api.raccordementapi.query.FindHomonymes.NomPorte;
import fr.raccordement.api.raccordementapi.query.HomonymesView;
import fr.raccordement.api.raccordementapi.query.RaccordementApiMode;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Readable;
import fr.raccordement.projection.events.EventReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * Which names in use look alike, as the events say at this moment. Names that are kept as before
 * are found by the list of connections, in which they have long been (D-137).
 */
@Component
class Homonymes {

    private final EventReader events;
    private final Readable<RaccordementApiState> raccordements;

    Homonymes(EventReader events, ProjectedCollection<RaccordementApiState> raccordements) {
        this.events = events;
        this.raccordements = raccordements;
    }

    @QueryHandler
    List<HomonymesView> handle(FindHomonymes query) {
        return query.noms().stream()
                .collect(Collectors.groupingBy(NomPorte::structure))
                .entrySet()
                .stream()
                .flatMap(it -> views(it.getValue(), inUse(it.getKey())))
                .toList();
    }

    private static Stream<HomonymesView> views(List<NomPorte> asked, Set<NomPorte> inUse) {
        return asked.stream()
                .map(nom -> new HomonymesView(nom, others(nom, inUse)))
                .filter(view -> !view.homonymes().isEmpty());
    }

    private static List<String> others(NomPorte nom, Set<NomPorte> inUse) {
        return inUse.stream()
                .filter(it -> it.environnement() == nom.environnement())
                .map(NomPorte::nom)
                .filter(it -> !it.equals(nom.nom()) && Resemblance.is(it, nom.nom()))
                .sorted()
                .toList();
    }

    private Set<NomPorte> inUse(String structure) {
        var inUse = new HashSet<>(taken(new NomsPisteId(structure)));
        listed(structure)
                .filter(it -> !inUse.contains(it))
                .filter(it -> taken(NomPisteId.of(structure, it.nom())).contains(it))
                .toList()
                .forEach(inUse::add);
        return inUse;
    }

    private Set<NomPorte> taken(Object id) {
        var taken = new HashSet<NomPorte>();
        events.read(id)
                .forEachOrdered(
                        message -> {
                            var event = (NomPisteEvent) message.getPayload();
                            var nom =
                                    new NomPorte(
                                            event.structure(), event.environnement(), event.nom());
                            switch (event) {
                                case NomPisteTaken _ -> taken.add(nom);
                                case NomPisteReleased _ -> taken.remove(nom);
                            }
                        });
        return taken;
    }

    /** The names of active connections as they are listed; none while the list is being built. */
    private Stream<NomPorte> listed(String structure) {
        try {
            return raccordements.read(
                    it ->
                            it
                                    .find(
                                            and(
                                                    eq("structure", structure),
                                                    eq("mode", RaccordementApiMode.PISTE.name()),
                                                    eq(
                                                            "statut",
                                                            RaccordementApiStatus.ACTIF.name())))
                                    .into(new ArrayList<>())
                                    .stream()
                                    .flatMap(Homonymes::nom));
        } catch (RuleViolatedException beingBuilt) {
            return Stream.empty();
        }
    }

    private static Stream<NomPorte> nom(RaccordementApiState raccordement) {
        var saisie = raccordement.saisie();
        return saisie == null
                ? Stream.empty()
                : Stream.of(
                        new NomPorte(
                                raccordement.structure(),
                                raccordement.environnement(),
                                saisie.nomApplicationPiste()));
    }
}
