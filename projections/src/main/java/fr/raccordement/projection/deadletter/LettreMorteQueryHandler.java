package fr.raccordement.projection.deadletter;

import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lettremorte.query.FindLettreMorte;
import fr.raccordement.api.lettremorte.query.FindLettresAEcarter;
import fr.raccordement.api.lettremorte.query.LettreMorteView;
import fr.raccordement.api.lettremorte.query.LettresAEcarter;
import fr.raccordement.api.lettremorte.query.ListLettresMortes;
import fr.raccordement.api.lettremorte.query.ListReprises;
import fr.raccordement.api.lettremorte.query.RepriseView;
import fr.raccordement.projection.rights.ReadRights;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * Answers about sequences of dead letters: what waits, what a discard is about, what a retry did.
 */
@Component
class LettreMorteQueryHandler {

    private final DeadLetters deadLetters;
    private final LettreMorteReader reader;
    private final ReadRights rights;

    LettreMorteQueryHandler(DeadLetters deadLetters, LettreMorteReader reader, ReadRights rights) {
        this.deadLetters = deadLetters;
        this.reader = reader;
        this.rights = rights;
    }

    @QueryHandler
    Optional<LettreMorteView> handle(FindLettreMorte query) {
        var view =
                rights.of(ListLettresMortes.class, query.viewer()).everything()
                        ? reader.view(query.id())
                        : LettreMorteReader.view(query.id(), null);
        return Optional.of(view)
                .filter(it -> it.enAttente() != null || !reader.discarded(query.id()).isEmpty());
    }

    @QueryHandler
    Optional<LettresAEcarter> handle(FindLettresAEcarter query) {
        var letters =
                reader.letters(query.id()).stream()
                        .dropWhile(letter -> letter.sequence() != query.sequence())
                        .toList();
        return letters.isEmpty()
                ? Optional.empty()
                : Optional.of(toDiscard(query.suivantes() ? letters : letters.subList(0, 1)));
    }

    @QueryHandler
    List<RepriseView> handle(ListReprises query) {
        return query.ids().stream().map(this::outcome).toList();
    }

    private RepriseView outcome(LettreMorteId id) {
        return new RepriseView(!deadLetters.waits(id), reader.glance(id));
    }

    private static LettresAEcarter toDiscard(List<WaitingLetter> letters) {
        var first = letters.getFirst();
        var since = letters.stream().map(it -> it.letter().enqueuedAt());
        return new LettresAEcarter(
                first.typeObjet(),
                first.sequence(),
                letters.getLast().sequence(),
                first.evenement(),
                first.cause(),
                first.letter().enqueuedAt(),
                since.max(Comparator.naturalOrder()).orElseThrow());
    }
}
