package fr.raccordement.command.avis;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.LectureAvisId;
import fr.raccordement.api.avis.command.AvisCommand;
import fr.raccordement.api.avis.command.MarkAvisLus;
import fr.raccordement.api.avis.event.AvisLus;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.command.LongLives;
import fr.raccordement.command.Violations;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What one person has read of their notices: nobody's business but theirs (D-187). */
@Aggregate(type = "LectureAvis", snapshotTriggerDefinition = LongLives.SNAPSHOT)
class LectureAvis {

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private static final int MOST = 1_000;
    private static final long NOTHING_YET = -1;
    private static final String NO_STRUCTURE = "";

    @AggregateIdentifier private @Nullable LectureAvisId id;
    private long jusqua = -1;
    private final NavigableSet<Long> lus = new TreeSet<>();

    @CommandHandlerInterceptor
    void authorise(AvisCommand command, MetaData metaData, Rights rights) {
        var actor = Actor.from(metaData);
        if (!command.lectureAvisId().utilisateur().equals(actor.login())) {
            throw Rights.notFound();
        }
        rights.require(
                command, metaData, new Concern(Partie.ORGANISATION, NO_STRUCTURE, actor.login()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(MarkAvisLus command, EndOfStore end) {
        check(command, end.position());
        var until = command.jusqua() == null ? jusqua : Long.parseLong(command.jusqua());
        var reached = Math.max(jusqua, until);
        var news =
                command.avis().stream()
                        .map(Long::valueOf)
                        .filter(it -> it > reached && !lus.contains(it))
                        .distinct()
                        .sorted()
                        .toList();
        if (reached > jusqua || !news.isEmpty()) {
            apply(
                    new AvisLus(
                            command.lectureAvisId().utilisateur(),
                            news,
                            reached > jusqua ? reached : null));
        }
        return Objects.requireNonNullElse(getVersion(), NOTHING_YET);
    }

    @EventSourcingHandler
    void evolve(AvisLus event) {
        id = new LectureAvisId(event.utilisateur());
        lus.addAll(event.avis());
        if (event.jusqua() != null) {
            jusqua = event.jusqua();
            lus.headSet(jusqua, true).clear();
        }
    }

    private static void check(MarkAvisLus command, long last) {
        var violations = new Violations();
        violations.require(
                command.avis().size() <= MOST,
                "AVIS_TOO_MANY",
                "ids",
                "Mille avis au plus à la fois : jusqua en marque davantage.",
                "A thousand notices at most at a time: jusqua marks more.");
        for (int i = 0; i < command.avis().size(); i++) {
            check(command.avis().get(i), "ids." + i, last, violations);
        }
        if (command.jusqua() != null) {
            check(command.jusqua(), "jusqua", last, violations);
        }
        violations.throwIfAny();
    }

    private static void check(String typed, String path, long last, Violations violations) {
        var isPosition =
                violations.require(
                        POSITION.matcher(typed).matches(),
                        "AVIS_ID",
                        path,
                        "Un avis est désigné par un nombre.",
                        "A notice is named by a number.");
        if (isPosition) {
            violations.require(
                    Long.parseLong(typed) <= last,
                    "AVIS_A_VENIR",
                    path,
                    "Cet avis n'existe pas encore.",
                    "This notice does not exist yet.");
        }
    }
}
