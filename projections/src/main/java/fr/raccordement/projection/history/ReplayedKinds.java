package fr.raccordement.projection.history;

import fr.raccordement.api.RuleViolatedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds of things whose past can be asked for, by their names in histories (D-241). */
@Component
class ReplayedKinds {

    private final Map<String, Replayed<?>> byType;

    ReplayedKinds(List<Replayed<?>> kinds) {
        this.byType =
                kinds.stream()
                        .collect(Collectors.toMap(AuditTrail::aggregateType, Function.identity()));
    }

    /** The kind, for one reading. */
    Replayed<?> of(String type) {
        return Optional.<Replayed<?>>ofNullable(byType.get(type))
                .orElseThrow(() -> new IllegalArgumentException("Not replayed: " + type))
                .ofOneReading();
    }

    static RuleViolatedException notFound() {
        return new RuleViolatedException("NOT_FOUND", "Objet introuvable.", "Object not found.");
    }
}
