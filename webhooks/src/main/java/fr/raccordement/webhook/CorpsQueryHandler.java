package fr.raccordement.webhook;

import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.webhook.LivraisonId;
import fr.raccordement.api.webhook.query.FindAvisDeStructure;
import fr.raccordement.api.webhook.query.FindCorpsLivraison;
import fr.raccordement.api.webhook.query.FindLivraisonConnue;
import fr.raccordement.api.webhook.query.LivraisonView;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;

/** Says what is sent in a delivery. */
class CorpsQueryHandler {

    private final QueryGateway queries;
    private final DeliveryBody bodies;

    CorpsQueryHandler(QueryGateway queries, DeliveryBody bodies) {
        this.queries = queries;
        this.bodies = bodies;
    }

    @QueryHandler
    Optional<String> handle(FindCorpsLivraison query) {
        var id = new LivraisonId(query.structure(), query.webhook(), query.numero());
        return id.isEssai()
                ? queries.query(
                                new FindLivraisonConnue(
                                        query.structure(), query.webhook(), query.numero()),
                                ResponseTypes.optionalInstanceOf(LivraisonView.class))
                        .join()
                        .map(it -> bodies.ofTest(id, it.premiereLe()))
                : queries.query(
                                new FindAvisDeStructure(
                                        query.structure(), Long.parseLong(query.numero())),
                                ResponseTypes.optionalInstanceOf(AvisView.class))
                        .join()
                        .map(bodies::of);
    }
}
