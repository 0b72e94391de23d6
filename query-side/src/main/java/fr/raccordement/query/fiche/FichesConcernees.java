package fr.raccordement.query.fiche;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import fr.raccordement.api.certificat.query.FichesConcerneesView;
import fr.raccordement.api.certificat.query.FindFichesConcernees;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.projection.ProjectedCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * What would be hit if an issuer was trusted no more: the fiches whose certificates are under it.
 */
@Component
class FichesConcernees {

    private static final int SHOWN = 100;
    private static final List<String> IN_USE =
            List.of(FicheStatus.ACTIVEE.name(), FicheStatus.ENVOYEE_MAJ.name());

    private final ProjectedCollection<FicheState> fiches;

    FichesConcernees(ProjectedCollection<FicheState> fiches) {
        this.fiches = fiches;
    }

    @QueryHandler
    Optional<FichesConcerneesView> handle(FindFichesConcernees query) {
        var under = and(eq("discarded", false), eq("cles.autorites", query.cleSha256()));
        var inUse = and(under, in("statut", IN_USE));
        return Optional.of(new FichesConcerneesView(count(under), count(inUse), first(inUse)));
    }

    private int count(Bson filter) {
        return fiches.read(it -> Math.toIntExact(it.countDocuments(filter)));
    }

    private List<String> first(Bson filter) {
        return fiches.read(
                it ->
                        it.find(filter)
                                .sort(ascending("_id"))
                                .limit(SHOWN)
                                .map(FicheState::id)
                                .into(new ArrayList<>()));
    }
}
