package fr.raccordement.query.habilitation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.query.FindDecidedRattachement;
import fr.raccordement.api.habilitation.query.FindRattachement;
import fr.raccordement.api.habilitation.query.FindUtilisateur;
import fr.raccordement.api.habilitation.query.ListRattachements;
import fr.raccordement.api.habilitation.query.RattachementView;
import fr.raccordement.api.habilitation.query.UtilisateurView;
import fr.raccordement.projection.ProjectedCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** "Mes habilitations", and those of a structure for its managers (D-108). */
@Component
class RattachementQueryHandler {

    private final RattachementPast reader;
    private final StoredHoldings holdings;
    private final ProjectedCollection<RattachementState> rattachements;

    RattachementQueryHandler(
            RattachementPast reader,
            StoredHoldings holdings,
            ProjectedCollection<RattachementState> rattachements) {
        this.reader = reader;
        this.holdings = holdings;
        this.rattachements = rattachements;
    }

    @QueryHandler
    UtilisateurView handle(FindUtilisateur query) {
        return new UtilisateurView(
                query.viewer().login(),
                query.viewer().roles().stream().sorted().toList(),
                holdings.of(query.viewer().login()).stream()
                        .map(RattachementState::toView)
                        .toList());
    }

    @QueryHandler
    List<RattachementView> handle(ListRattachements query) {
        return rattachements.read(
                it ->
                        it.find(eq("structure", query.structure()))
                                .sort(ascending("utilisateur", "_id"))
                                .map(RattachementState::toView)
                                .into(new ArrayList<>()));
    }

    @QueryHandler
    Optional<RattachementView> handle(FindRattachement query) {
        return reader.asked(
                        new HabilitationId(query.structure(), query.utilisateur()),
                        query.at(),
                        query.version())
                .map(RattachementState::toView);
    }

    @QueryHandler
    RattachementView handle(FindDecidedRattachement query) {
        return reader.atVersion(
                        new HabilitationId(query.structure(), query.utilisateur()), query.version())
                .map(RattachementState::toView)
                .orElseThrow(() -> new IllegalStateException("No such event: " + query));
    }
}
