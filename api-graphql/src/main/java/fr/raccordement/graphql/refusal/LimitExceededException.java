package fr.raccordement.graphql.refusal;

import fr.raccordement.api.Refusal;
import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Texte;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** More of something was asked for than is allowed; the answer says how much, and the limit. */
final class LimitExceededException extends RuleViolatedException {

    private static final int DEEPEST = 20;

    private final long cost;
    private final long limit;

    LimitExceededException(RequestRefusal refusal, long cost, long limit) {
        super(
                new Refusal(
                        refusal.name(),
                        new Texte(
                                measured(refusal.sentence().fr(), cost, limit, "au plus"),
                                measured(refusal.sentence().en(), cost, limit, "at most")),
                        List.of()));
        this.cost = cost;
        this.limit = limit;
    }

    private static String measured(String sentence, long cost, long limit, String most) {
        return "%s (%d, %s %d)".formatted(sentence.replaceFirst("\\.$", ""), cost, most, limit)
                + ".";
    }

    /** The one that a failure is, however deep it was wrapped on the way. */
    static Optional<LimitExceededException> in(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof LimitExceededException exceeded) {
                return Optional.of(exceeded);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** What the extensions of the error say. */
    Map<String, Object> extensions() {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", refusal().code());
        extensions.put("cost", cost);
        extensions.put("limit", limit);
        return extensions;
    }
}
