package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.NomPisteId;
import fr.raccordement.api.raccordementapi.event.NomPisteEvent;
import fr.raccordement.api.raccordementapi.event.NomPisteReleased;
import fr.raccordement.api.raccordementapi.event.NomPisteTaken;
import fr.raccordement.api.raccordementapi.query.FindHomonymes;
import fr.raccordement.api.raccordementapi.query.FindHomonymes.NomPorte;
import fr.raccordement.api.raccordementapi.query.HomonymesView;
import fr.raccordement.projection.events.EventReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Which names in use look alike, as the events say at this moment. */
@Component
class Homonymes {

    private final EventReader events;

    Homonymes(EventReader events) {
        this.events = events;
    }

    @QueryHandler
    List<HomonymesView> handle(FindHomonymes query) {
        var kept =
                query.noms().stream()
                        .collect(
                                Collectors.groupingBy(
                                        nom -> NomPisteId.of(nom.structure(), nom.nom())));
        return kept.entrySet().stream().flatMap(it -> views(it.getKey(), it.getValue())).toList();
    }

    private Stream<HomonymesView> views(NomPisteId id, List<NomPorte> noms) {
        var inUse = inUse(id);
        return noms.stream()
                .map(nom -> new HomonymesView(nom, others(nom, inUse)))
                .filter(view -> !view.homonymes().isEmpty());
    }

    private static List<String> others(NomPorte nom, Set<String> inUse) {
        return inUse.stream().filter(it -> !it.equals(nom.nom())).sorted().toList();
    }

    private Set<String> inUse(NomPisteId id) {
        var taken = new HashSet<NameInUse>();
        events.read(id)
                .forEachOrdered(
                        message -> {
                            var event = (NomPisteEvent) message.getPayload();
                            var usage = new NameInUse(event.environnement(), event.nom());
                            switch (event) {
                                case NomPisteTaken _ -> taken.add(usage);
                                case NomPisteReleased _ -> taken.remove(usage);
                            }
                        });
        return taken.stream().map(NameInUse::nom).collect(Collectors.toSet());
    }

    private record NameInUse(Environnement environnement, String nom) {}
}
