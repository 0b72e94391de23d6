package fr.raccordement.graphql.node;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** As of when a field of a thing is asked for. */
public final class PastInstant {

    private PastInstant() {}

    /**
     * The instant asked for; that of the last event of the state, where a version was; null of the
     * present.
     *
     * @param changedAt when the state came to be
     */
    public static @Nullable Instant of(DataFetchingEnvironment asked, Instant changedAt) {
        return asked.getParentType() instanceof GraphQLNamedType type && isPast(type.getName())
                ? askedFor(asked, changedAt)
                : null;
    }

    /** Whether the field is one of something that a past state itself consists of. */
    public static boolean isWithinPast(DataFetchingEnvironment asked) {
        var of = asked.getExecutionStepInfo().getParent().getObjectType();
        return of != null && isPast(of.getName());
    }

    private static Instant askedFor(DataFetchingEnvironment asked, Instant changedAt) {
        var thing = asked.getExecutionStepInfo().getParent();
        return thing.getArguments().get("at") instanceof Instant at ? at : changedAt;
    }

    private static boolean isPast(String type) {
        return PastKind.ALL.stream().anyMatch(it -> it.past().equals(type));
    }
}
