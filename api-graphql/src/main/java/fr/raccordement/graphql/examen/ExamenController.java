package fr.raccordement.graphql.examen;

import static java.util.stream.Collectors.toMap;

import fr.raccordement.api.examen.Examen;
import fr.raccordement.api.examen.command.LeaveExamen;
import fr.raccordement.api.examen.command.TakeExamen;
import fr.raccordement.api.examen.query.ExamensView;
import fr.raccordement.api.examen.query.FindExamens;
import fr.raccordement.api.examen.query.FollowExamens;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Examiners who share the work. */
@Controller
class ExamenController {

    private final Messages messages;

    ExamenController(Messages messages) {
        this.messages = messages;
    }

    @MutationMapping
    CompletableFuture<Examen> takeExamen(
            @Argument String id, @Argument boolean remplace, CallContext call) {
        return messages.send(new TakeExamen(new FicheId(id), remplace), call);
    }

    @MutationMapping
    CompletableFuture<String> leaveExamen(@Argument String id, CallContext call) {
        return messages.send(new LeaveExamen(new FicheId(id)), call).thenApply(_ -> id);
    }

    @BatchMapping(typeName = "Fiche", field = "examen")
    CompletableFuture<Map<FicheView, Examen>> ofFiches(
            List<FicheView> fiches, GraphQLContext context) {
        var ids = fiches.stream().map(FicheView::id).collect(Collectors.toSet());
        var query = new FindExamens(ids, CallContext.of(context).actor());
        return messages.list(query, Examen.class).thenApply(found -> assign(fiches, found));
    }

    private static Map<FicheView, Examen> assign(List<FicheView> fiches, List<Examen> found) {
        var byFiche = found.stream().collect(toMap(Examen::ficheId, it -> it));
        var all = new HashMap<FicheView, Examen>();
        for (var fiche : fiches) {
            var examen = byFiche.get(fiche.id());
            if (examen != null) {
                all.put(fiche, examen);
            }
        }
        return all;
    }

    @SubscriptionMapping
    Publisher<ExamensView> examens(CallContext call) {
        return messages.follow(new FollowExamens(call.actor()), ExamensView.class);
    }
}
