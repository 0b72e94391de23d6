package fr.raccordement.query.webhook;

import fr.raccordement.api.webhook.LivraisonId;
import fr.raccordement.api.webhook.query.FindLivraison;
import fr.raccordement.api.webhook.query.FindLivraisonConnue;
import fr.raccordement.api.webhook.query.ListLivraisons;
import fr.raccordement.api.webhook.query.LivraisonPage;
import fr.raccordement.api.webhook.query.LivraisonStatus;
import fr.raccordement.api.webhook.query.LivraisonView;
import fr.raccordement.projection.Listing;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.SortColumn;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Lists the deliveries of a webhook, the newest first; one is read from its events. */
@Component
class LivraisonListing {

    private static final SortColumn<LivraisonState> BY_FIRST_TRY =
            SortColumn.ofInstant("premiereLe", LivraisonState::premiereLe);

    private final Listing<LivraisonState> livraisons;
    private final LivraisonPast past;

    LivraisonListing(ProjectedCollection<LivraisonState> livraisons, LivraisonPast past) {
        this.livraisons = new Listing<>(livraisons, LivraisonState::id);
        this.past = past;
    }

    @QueryHandler
    LivraisonPage handle(ListLivraisons query) {
        var selection =
                Selection.of(
                        new Document(
                                "cible", LivraisonState.cible(query.structure(), query.webhook())),
                        "statut",
                        query.statut() == null
                                ? List.<LivraisonStatus>of()
                                : List.of(query.statut()),
                        LivraisonStatus.class);
        var page = livraisons.page(selection, BY_FIRST_TRY, false, query.pageRequest());
        return new LivraisonPage(
                page.documents().stream().map(LivraisonState::toView).toList(), page.bounds());
    }

    @QueryHandler
    Optional<LivraisonView> handle(FindLivraison query) {
        return find(new LivraisonId(query.structure(), query.webhook(), query.numero()));
    }

    @QueryHandler
    Optional<LivraisonView> handle(FindLivraisonConnue query) {
        return find(new LivraisonId(query.structure(), query.webhook(), query.numero()));
    }

    private Optional<LivraisonView> find(LivraisonId id) {
        return past.now(id).map(LivraisonState::toView);
    }
}
