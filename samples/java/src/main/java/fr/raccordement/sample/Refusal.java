package fr.raccordement.sample;

import java.util.List;
import java.util.Map;
import org.springframework.graphql.ResponseError;

/**
 * What the API refuses, by a code that never changes; every broken rule is told at once. {@code
 * /docs} says what to do about each.
 */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final List<String> RETRYABLE =
            List.of("UNAVAILABLE", "TOO_MANY_REQUESTS", "VUE_EN_CONSTRUCTION");

    private final String code;

    private Refusal(String code, String message) {
        super(message);
        this.code = code;
    }

    static Refusal of(ResponseError error) {
        var code = String.valueOf(error.getExtensions().getOrDefault("code", "INTERNAL"));
        var message = new StringBuilder(code).append(": ").append(error.getMessage());
        if (error.getExtensions().get("violations") instanceof List<?> violations) {
            for (var it : violations) {
                if (it instanceof Map<?, ?> rule) {
                    message.append(
                            "\n  %s %s: %s"
                                    .formatted(
                                            rule.get("path"),
                                            rule.get("code"),
                                            rule.get("message")));
                }
            }
        }
        return new Refusal(code, message.toString());
    }

    /** Whether it passes by itself. */
    boolean passes() {
        return RETRYABLE.contains(code);
    }
}
