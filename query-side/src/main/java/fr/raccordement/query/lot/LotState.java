package fr.raccordement.query.lot;

import fr.raccordement.api.lot.ElementDeLot;
import fr.raccordement.api.lot.IssueDeLot;
import fr.raccordement.api.lot.ResultatDeLot;
import fr.raccordement.api.lot.event.LotAdvanced;
import fr.raccordement.api.lot.event.LotEvent;
import fr.raccordement.api.lot.event.LotOpened;
import fr.raccordement.api.lot.query.ElementView;
import fr.raccordement.api.lot.query.EtatDeLot;
import fr.raccordement.api.lot.query.LotView;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** A batch after its events; each is added to it. */
final class LotState {

    private final LotOpened asked;
    private final Instant askedAt;
    private final Map<Integer, IssueDeLot> issues = new HashMap<>();
    private final Map<ResultatDeLot, Integer> counts = new EnumMap<>(ResultatDeLot.class);
    private long version;
    private Instant last;

    private LotState(LotOpened asked, Instant at) {
        this.asked = asked;
        this.askedAt = at;
        this.last = at;
    }

    /** The batch after an event. */
    static LotState after(@Nullable LotState before, DomainEventMessage<?> message) {
        var at = message.getTimestamp();
        return switch ((LotEvent) message.getPayload()) {
            case LotOpened opened -> new LotState(opened, at);
            case LotAdvanced advanced -> {
                var lot = Objects.requireNonNull(before);
                advanced.issues().forEach(lot::add);
                lot.version = message.getSequenceNumber();
                lot.last = at;
                yield lot;
            }
        };
    }

    boolean isOf(String login) {
        return asked.demandeur().equals(login);
    }

    boolean isOver() {
        return issues.size() == asked.elements().size();
    }

    long version() {
        return version;
    }

    LotView view() {
        return new LotView(
                asked.lotId(),
                version,
                asked.acte(),
                asked.ficheId(),
                isOver() ? EtatDeLot.TERMINE : EtatDeLot.EN_COURS,
                asked.elements().size(),
                count(ResultatDeLot.FAIT),
                count(ResultatDeLot.REPETE),
                count(ResultatDeLot.REFUSE),
                askedAt,
                isOver() ? last : null);
    }

    /** Every element in its order. */
    Stream<ElementView> elements() {
        return IntStream.range(0, asked.elements().size())
                .mapToObj(it -> element(it, asked.elements().get(it), issues.get(it)));
    }

    private static ElementView element(int rang, ElementDeLot element, @Nullable IssueDeLot issue) {
        return new ElementView(
                rang,
                element.ligne(),
                element.objet(),
                element.utilisateur(),
                element.profil(),
                issue == null ? null : issue.resultat(),
                issue == null ? null : issue.structure(),
                issue == null ? null : issue.delegationId(),
                issue == null ? List.of() : issue.codes(),
                issue == null ? null : issue.texte());
    }

    private int count(ResultatDeLot resultat) {
        return counts.getOrDefault(resultat, 0);
    }

    private void add(IssueDeLot issue) {
        issues.put(issue.rang(), issue);
        counts.merge(issue.resultat(), 1, Integer::sum);
    }
}
