package fr.raccordement.query.examen;

import fr.raccordement.api.examen.Examen;
import fr.raccordement.api.examen.query.ExamensView;
import fr.raccordement.api.examen.query.FindExamens;
import fr.raccordement.api.examen.query.FollowExamens;
import java.time.Duration;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Answers who examines what. */
@Component
class ExamenQueryHandler {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final StoredExamens examens;

    /** One look a second for all who follow, while anybody does: another node may have written. */
    private final Flux<ExamensView> all;

    ExamenQueryHandler(StoredExamens examens) {
        this.examens = examens;
        this.all =
                Flux.interval(Duration.ZERO, EVERY, Schedulers.boundedElastic())
                        .onBackpressureLatest()
                        .map(_ -> look())
                        .distinctUntilChanged()
                        .replay(1)
                        .refCount();
    }

    @QueryHandler
    List<Examen> handle(FindExamens query) {
        return examens.of(query.ficheIds());
    }

    @QueryHandler
    Flux<ExamensView> handle(FollowExamens query) {
        return all;
    }

    private ExamensView look() {
        var found = new ExamensView(examens.all());
        if (found.examens().isEmpty()) {
            examens.clean();
        }
        return found;
    }
}
