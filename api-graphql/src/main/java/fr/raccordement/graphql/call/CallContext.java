package fr.raccordement.graphql.call;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.graphql.refusal.RequestRefusal;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One authenticated call. A controller takes it as an argument; where there are no arguments, as in
 * a batch mapping, it is in the GraphQL context (D-112).
 *
 * @param actor who calls
 * @param correlationId under which everything that follows from the call is found
 * @param language French, or English for those who ask for it
 */
public record CallContext(Actor actor, String correlationId, Locale language) {

    /** The call that a GraphQL context is of; without one, {@code UNAUTHENTICATED}. */
    public static CallContext of(GraphQLContext context) {
        return context.<CallContext>getOrEmpty(CallContext.class)
                .orElseThrow(RequestRefusal.UNAUTHENTICATED::exception);
    }

    /** What every command sent for this call carries. */
    public Map<String, String> metaData() {
        var metaData = new HashMap<>(actor.asMetaData());
        metaData.put(Actor.CORRELATION_ID, correlationId);
        return Map.copyOf(metaData);
    }
}
