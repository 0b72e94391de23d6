package fr.raccordement.webhook;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.structure.query.FindStructure;
import fr.raccordement.api.structure.query.IdentifiantView;
import fr.raccordement.api.structure.query.StructureView;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/** By what structures were known when something happened, as their events say (D-221). */
final class IdentifiantsThen {

    private final QueryGateway queries;

    IdentifiantsThen(QueryGateway queries) {
        this.queries = queries;
    }

    /** The identifier in force at an instant, by the key of a structure; what is no key stays. */
    UnaryOperator<String> at(Instant at) {
        return key ->
                queries.query(
                                new FindStructure(key, null, null, Actor.SYSTEM),
                                ResponseTypes.optionalInstanceOf(StructureView.class))
                        .join()
                        .map(it -> inForce(it, at))
                        .orElse(key);
    }

    /** One whose clock is behind may tell of something before the structure was there. */
    private static String inForce(StructureView structure, Instant at) {
        return structure.identifiants().stream()
                .filter(it -> !it.depuis().isAfter(at))
                .reduce((_, later) -> later)
                .map(IdentifiantView::identifiant)
                .orElse(structure.siret());
    }
}
