package fr.raccordement.graphql.limits;

import graphql.language.OperationDefinition.Operation;

/**
 * Of what operations run at once: how many at least and at most, for each processor. Reads keep
 * processors busy, so that more of them at once answer none sooner and leave less to commands,
 * which mostly wait for the store (D-283).
 */
public enum OperationShare {
    COMMANDS("commands", 4, 16),
    READS("reads", 1, 4);

    private final String kind;
    private final int least;
    private final int most;

    OperationShare(String kind, int least, int most) {
        this.kind = kind;
        this.least = least;
        this.most = most;
    }

    /** That of an operation which is no subscription. */
    public static OperationShare of(Operation operation) {
        return operation == Operation.MUTATION ? COMMANDS : READS;
    }

    /** Its name in metrics. */
    String kind() {
        return kind;
    }

    int least(int processors) {
        return least * processors;
    }

    int most(int processors) {
        return most * processors;
    }
}
