package fr.raccordement.graphql.delegation;

import fr.raccordement.api.delegation.query.DelegationChangeView;
import fr.raccordement.api.delegation.query.DelegationOrder;
import fr.raccordement.api.delegation.query.DelegationPage;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDelegation;
import fr.raccordement.api.delegation.query.FindDelegationEnVigueur;
import fr.raccordement.api.delegation.query.FollowDelegationActivated;
import fr.raccordement.api.delegation.query.FollowDelegationChanges;
import fr.raccordement.api.delegation.query.ListDelegations;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Cursors;
import fr.raccordement.graphql.pagination.Positions;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Delegations, one or many, at any time of their lives, and as they become active. */
@Controller
class DelegationQueries {

    private final Messages messages;
    private final Cursors cursors;

    DelegationQueries(Messages messages, Cursors cursors) {
        this.messages = messages;
        this.cursors = cursors;
    }

    @QueryMapping
    CompletableFuture<@Nullable DelegationView> delegation(
            @Argument String id,
            @Argument @Nullable Instant at,
            @Argument @Nullable Long version,
            CallContext call) {
        return messages.find(
                new FindDelegation(id, at, version, call.actor()), DelegationView.class);
    }

    @QueryMapping
    CompletableFuture<@Nullable DelegationView> delegationEnVigueur(
            @Argument String structure,
            @Argument @Nullable Instant at,
            @Argument Environnement environnement,
            CallContext call) {
        return messages.find(
                new FindDelegationEnVigueur(structure, environnement, at, call.actor()),
                DelegationView.class);
    }

    @QueryMapping
    CompletableFuture<Connection<DelegationView>> delegations(
            @Argument @Nullable DelegationFilterInput filter,
            @Argument DelegationOrder orderBy,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataFetchingFieldSelectionSet selected,
            CallContext call) {
        var wanted = DelegationFilterInput.filter(filter);
        var list = cursors.of("delegations", call.actor(), wanted, orderBy);
        var pageRequest = list.pageRequest(first, after, last, before, selected);
        return messages.ask(
                        new ListDelegations(wanted, orderBy, pageRequest, call.actor()),
                        DelegationPage.class)
                .thenApply(page -> Connection.of(page.delegations(), page.bounds(), list));
    }

    @SubscriptionMapping
    Publisher<DelegationView> delegationActivated(
            @Argument @Nullable String structure,
            @Argument @Nullable String after,
            CallContext call) {
        return messages.follow(
                new FollowDelegationActivated(structure, Positions.after(after), call.actor()),
                DelegationView.class);
    }

    @SubscriptionMapping
    Publisher<DelegationChangeView> delegationChanged(
            @Argument @Nullable String structure,
            @Argument @Nullable String after,
            CallContext call) {
        return messages.follow(
                new FollowDelegationChanges(structure, Positions.after(after), call.actor()),
                DelegationChangeView.class);
    }
}
