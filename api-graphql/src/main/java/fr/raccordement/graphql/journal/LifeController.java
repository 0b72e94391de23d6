package fr.raccordement.graphql.journal;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.api.journal.query.FindDiff;
import fr.raccordement.api.journal.query.FindSteps;
import fr.raccordement.api.journal.query.FollowLife;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.StepPage;
import fr.raccordement.api.journal.query.StepView;
import fr.raccordement.api.journal.query.Thing;
import fr.raccordement.api.structure.query.FindStructureDiff;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Cursors;
import fr.raccordement.graphql.pagination.ListCursors;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/**
 * The life of one thing: what changed between two instants, what happened and happens, and both as
 * steps.
 */
@Controller
class LifeController {

    private static final long NONE = -1;

    private final Messages messages;
    private final Cursors cursors;

    LifeController(Messages messages, Cursors cursors) {
        this.messages = messages;
        this.cursors = cursors;
    }

    @QueryMapping
    CompletableFuture<List<FieldChange>> ficheDiff(
            @Argument String id,
            @Argument Instant from,
            @Argument @Nullable Instant to,
            CallContext call) {
        return diff(new FindDiff(Thing.fiche(id), from, to, call.actor()), call);
    }

    @QueryMapping
    CompletableFuture<List<FieldChange>> delegationDiff(
            @Argument String id,
            @Argument Instant from,
            @Argument @Nullable Instant to,
            CallContext call) {
        return diff(new FindDiff(Thing.delegation(id), from, to, call.actor()), call);
    }

    @QueryMapping
    CompletableFuture<List<FieldChange>> raccordementApiDiff(
            @Argument String id,
            @Argument Instant from,
            @Argument @Nullable Instant to,
            CallContext call) {
        return diff(new FindDiff(Thing.raccordementApi(id), from, to, call.actor()), call);
    }

    @QueryMapping
    CompletableFuture<List<FieldChange>> rattachementDiff(
            @Argument String structure,
            @Argument String utilisateur,
            @Argument Instant from,
            @Argument @Nullable Instant to,
            CallContext call) {
        var thing = Thing.rattachement(structure, utilisateur);
        return diff(new FindDiff(thing, from, to, call.actor()), call);
    }

    @QueryMapping
    CompletableFuture<List<FieldChange>> structureDiff(
            @Argument String siret,
            @Argument Instant from,
            @Argument @Nullable Instant to,
            CallContext call) {
        return diff(new FindStructureDiff(siret, from, to, call.actor()), call);
    }

    private CompletableFuture<List<FieldChange>> diff(Object query, CallContext call) {
        return messages.list(query, FieldChange.class)
                .thenApply(changes -> ChangeFields.in(call.language(), changes));
    }

    @SubscriptionMapping
    Publisher<HistoryEntryView> ficheHistory(
            @Argument String id, @Argument long afterSequence, CallContext call) {
        return follow(Thing.fiche(id), afterSequence, call);
    }

    @SubscriptionMapping
    Publisher<HistoryEntryView> delegationHistory(
            @Argument String id, @Argument long afterSequence, CallContext call) {
        return follow(Thing.delegation(id), afterSequence, call);
    }

    @SubscriptionMapping
    Publisher<HistoryEntryView> raccordementApiHistory(
            @Argument String id, @Argument long afterSequence, CallContext call) {
        return follow(Thing.raccordementApi(id), afterSequence, call);
    }

    @SubscriptionMapping
    Publisher<HistoryEntryView> rattachementHistory(
            @Argument String structure,
            @Argument String utilisateur,
            @Argument long afterSequence,
            CallContext call) {
        return follow(Thing.rattachement(structure, utilisateur), afterSequence, call);
    }

    @SubscriptionMapping
    Publisher<HistoryEntryView> structureHistory(
            @Argument String siret, @Argument long afterSequence, CallContext call) {
        return follow(Thing.structure(siret), afterSequence, call);
    }

    private Publisher<HistoryEntryView> follow(Thing thing, long afterSequence, CallContext call) {
        return messages.follow(
                new FollowLife(thing, afterSequence, call.actor()), HistoryEntryView.class);
    }

    @QueryMapping
    CompletableFuture<@Nullable Connection<StepView>> rejouer(
            @Argument @Nullable String fiche,
            @Argument @Nullable String delegation,
            @Argument @Nullable String raccordementApi,
            @Argument @Nullable String structure,
            @Argument @Nullable String utilisateur,
            @Argument int first,
            @Argument @Nullable String after,
            CallContext call) {
        var thing = one(fiche, delegation, raccordementApi, structure, utilisateur);
        var list = cursors.of("rejouer", call.actor(), thing.type(), thing.id());
        var known = list.number(after, NONE);
        return messages.find(new FindSteps(thing, known, first, call.actor()), StepPage.class)
                .thenApply(page -> page == null ? null : connection(page, known, list));
    }

    @SchemaMapping(typeName = "Etape")
    List<FieldChange> changes(StepView etape, Locale language) {
        return ChangeFields.in(language, etape.changes());
    }

    private static Connection<StepView> connection(StepPage page, long known, ListCursors list) {
        return Connection.of(
                page.steps(),
                it -> Long.toString(it.entry().sequence()),
                list,
                known > NONE,
                page.suivante(),
                page.total());
    }

    /** A user goes with a structure; of all others there is one. */
    private static Thing one(
            @Nullable String fiche,
            @Nullable String delegation,
            @Nullable String raccordementApi,
            @Nullable String structure,
            @Nullable String utilisateur) {
        var named =
                Stream.of(
                                fiche == null ? null : Thing.fiche(fiche),
                                delegation == null ? null : Thing.delegation(delegation),
                                raccordementApi == null
                                        ? null
                                        : Thing.raccordementApi(raccordementApi),
                                structure == null ? null : of(structure, utilisateur))
                        .flatMap(Stream::ofNullable)
                        .toList();
        if (named.size() != 1 || structure == null && utilisateur != null) {
            throw new RuleViolatedException(
                    "REJOUER_UN_OBJET",
                    "Nommez un objet et un seul ; un utilisateur avec sa structure.",
                    "Name one thing and no other; a user with the structure.");
        }
        return named.getFirst();
    }

    private static Thing of(String structure, @Nullable String utilisateur) {
        return utilisateur == null
                ? Thing.structure(structure)
                : Thing.rattachement(structure, utilisateur);
    }
}
