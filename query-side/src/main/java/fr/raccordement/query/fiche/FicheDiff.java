package fr.raccordement.query.fiche;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.fiche.query.FindFicheDiff;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.api.journal.query.HistoryFilter;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.rights.ReadRights;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What changed on a fiche between two instants, for those who may see it at the second (D-103). */
@Component
class FicheDiff {

    private final FichePast fiches;
    private final FicheAuditTrail trail;
    private final ReadRights rights;
    private final Clock clock;

    FicheDiff(FichePast fiches, FicheAuditTrail trail, ReadRights rights, Clock clock) {
        this.fiches = fiches;
        this.trail = trail;
        this.rights = rights;
        this.clock = clock;
    }

    @QueryHandler
    List<FieldChange> handle(FindFicheDiff query) {
        var to = Objects.requireNonNullElseGet(query.to(), clock::instant);
        HistoryFilter.requireOrder(query.from(), to, "to");
        var after =
                at(query, to)
                        .filter(state -> !state.discarded())
                        .filter(state -> rights.of(query).sees(state.concern()))
                        .orElseThrow(FicheDiff::notFound);
        return trail.changes(
                at(query, query.from()).map(trail::fields).orElse(FlatFields.NONE),
                trail.fields(after));
    }

    private Optional<FicheState> at(FindFicheDiff query, Instant at) {
        return fiches.readWhile(query.ficheId(), event -> !event.getTimestamp().isAfter(at));
    }

    private static RuleViolatedException notFound() {
        return new RuleViolatedException("NOT_FOUND", "Objet introuvable.", "Object not found.");
    }
}
