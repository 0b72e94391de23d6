package fr.raccordement.projection.deadletter;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lettremorte.query.FindLettreMorte;
import fr.raccordement.api.lettremorte.query.FindLettresAEcarter;
import fr.raccordement.api.lettremorte.query.LettreMorteView;
import fr.raccordement.api.lettremorte.query.LettresAEcarter;
import fr.raccordement.api.lettremorte.query.RepriseView;
import fr.raccordement.api.lettremorte.query.RetryLettresMortes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers about one sequence, and tries sequences again. */
@Component
class LettreMorteQueryHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LettreMorteQueryHandler.class);

    private final DeadLetters attente;
    private final LettreMorteReader reader;

    LettreMorteQueryHandler(DeadLetters attente, LettreMorteReader reader) {
        this.attente = attente;
        this.reader = reader;
    }

    @QueryHandler
    Optional<LettreMorteView> handle(FindLettreMorte query) {
        if (!query.viewer().seesEverything()) {
            return Optional.empty();
        }
        var view =
                administers(query.viewer())
                        ? reader.view(query.id())
                        : LettreMorteReader.view(query.id(), null);
        return Optional.of(view)
                .filter(it -> it.enAttente() != null || !reader.ecartees(query.id()).isEmpty());
    }

    @QueryHandler
    Optional<LettresAEcarter> handle(FindLettresAEcarter query) {
        requireAdministrator(query.viewer());
        var letters =
                reader.letters(query.id()).stream()
                        .dropWhile(letter -> letter.sequence() != query.sequence())
                        .toList();
        return letters.isEmpty()
                ? Optional.empty()
                : Optional.of(toDiscard(query.suivantes() ? letters : letters.subList(0, 1)));
    }

    @QueryHandler
    List<RepriseView> handle(RetryLettresMortes query) {
        requireAdministrator(query.viewer());
        var ids =
                attente.sequences(query.groupe()).stream()
                        .filter(id -> query.objet() == null || query.objet().equals(id.objet()))
                        .toList();
        if (ids.isEmpty()) {
            throw new RuleViolatedException("NOT_FOUND", "Objet introuvable.", "Object not found.");
        }
        LOG.info(
                "{} has {} sequences of {} tried again",
                query.viewer().login(),
                ids.size(),
                query.groupe());
        if (query.objet() == null) {
            attente.retryAny(query.groupe(), ids.size());
        } else {
            ids.forEach(attente::retry);
        }
        return ids.stream().map(this::outcome).toList();
    }

    private RepriseView outcome(LettreMorteId id) {
        return new RepriseView(!attente.waits(id), reader.glance(id));
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

    private static boolean administers(Actor viewer) {
        return viewer.roles().contains(Role.AIFE_ADMIN);
    }

    private static void requireAdministrator(Actor viewer) {
        if (!administers(viewer)) {
            throw new RuleViolatedException(
                    "FORBIDDEN",
                    "Vos habilitations ne permettent pas cette opération.",
                    "Your habilitations do not allow this operation.");
        }
    }
}
