package fr.raccordement.graphql.delegation;

import fr.raccordement.api.delegation.query.DelegationCursor;
import fr.raccordement.api.delegation.query.DelegationFilter;
import fr.raccordement.api.delegation.query.DelegationPage;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDelegation;
import fr.raccordement.api.delegation.query.FindDelegationEnVigueur;
import fr.raccordement.api.delegation.query.FollowDelegationActivated;
import fr.raccordement.api.delegation.query.ListDelegations;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.appel.Appel;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Cursors;
import java.time.Instant;
import java.util.List;
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

    DelegationQueries(Messages messages) {
        this.messages = messages;
    }

    @QueryMapping
    CompletableFuture<@Nullable DelegationView> delegation(
            @Argument String id, @Argument @Nullable Instant at, Appel appel) {
        return messages.find(new FindDelegation(id, at, appel.actor()), DelegationView.class);
    }

    @QueryMapping
    CompletableFuture<@Nullable DelegationView> delegationEnVigueur(
            @Argument String structure,
            @Argument @Nullable Instant at,
            @Argument Environnement environnement,
            Appel appel) {
        return messages.find(
                new FindDelegationEnVigueur(structure, environnement, at, appel.actor()),
                DelegationView.class);
    }

    @QueryMapping
    CompletableFuture<Connection<DelegationView>> delegations(
            @Argument @Nullable DelegationFilterInput filter,
            @Argument int first,
            @Argument @Nullable String after,
            Appel appel) {
        var list =
                new ListDelegations(
                        filter == null ? DelegationFilterInput.NONE : filter.toFilter(),
                        first,
                        Cursors.decode(after, DelegationQueries::cursor),
                        appel.actor());
        return messages.ask(list, DelegationPage.class)
                .thenApply(
                        page ->
                                Connection.of(
                                        page.delegations(),
                                        DelegationQueries::place,
                                        after != null,
                                        page.suivante(),
                                        page.total()));
    }

    @SubscriptionMapping
    Publisher<DelegationView> delegationActivated(
            @Argument @Nullable String structure, Appel appel) {
        return messages.follow(
                new FollowDelegationActivated(structure, appel.actor()), DelegationView.class);
    }

    private static String place(DelegationView delegation) {
        return delegation.demandeeLe().toEpochMilli() + ":" + delegation.id();
    }

    private static DelegationCursor cursor(String place) {
        var parts = place.split(":", 2);
        return new DelegationCursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
    }

    record DelegationFilterInput(
            @Nullable List<DelegationStatus> statuts,
            @Nullable String tiers,
            @Nullable String structure,
            @Nullable String ficheId,
            @Nullable Environnement environnement,
            @Nullable Instant demandeeAvant) {

        static final DelegationFilter NONE =
                new DelegationFilter(List.of(), null, null, null, null, null);

        DelegationFilter toFilter() {
            return new DelegationFilter(
                    statuts == null ? List.of() : statuts,
                    tiers,
                    structure,
                    ficheId,
                    environnement,
                    demandeeAvant);
        }
    }
}
