package fr.raccordement.graphql.fiche;

import fr.raccordement.api.fiche.query.CertificatExpiryView;
import fr.raccordement.api.fiche.query.ConfianceChangeView;
import fr.raccordement.api.fiche.query.EcheanceView;
import fr.raccordement.api.fiche.query.FicheChangeView;
import fr.raccordement.api.fiche.query.FicheStatusChangeView;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindFiche;
import fr.raccordement.api.fiche.query.FollowCertificatExpiry;
import fr.raccordement.api.fiche.query.FollowConfiance;
import fr.raccordement.api.fiche.query.FollowEcheances;
import fr.raccordement.api.fiche.query.FollowFicheChanges;
import fr.raccordement.api.fiche.query.FollowFicheStatus;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Positions;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** What happens to fiches, as it happens. */
@Controller
class FicheSubscriptions {

    private final Messages messages;

    FicheSubscriptions(Messages messages) {
        this.messages = messages;
    }

    @SubscriptionMapping
    Publisher<CertificatExpiryView> certificatExpiryNotified(
            @Argument @Nullable String structure,
            @Argument @Nullable String after,
            CallContext call) {
        return messages.follow(
                new FollowCertificatExpiry(structure, Positions.after(after), call.actor()),
                CertificatExpiryView.class);
    }

    @SubscriptionMapping
    Publisher<ConfianceChangeView> confianceChanged(
            @Argument @Nullable String structure,
            @Argument @Nullable String after,
            CallContext call) {
        return messages.follow(
                new FollowConfiance(structure, Positions.after(after), call.actor()),
                ConfianceChangeView.class);
    }

    @SubscriptionMapping
    Publisher<EcheanceView> echeanceNotified(
            @Argument @Nullable String structure,
            @Argument @Nullable String after,
            CallContext call) {
        return messages.follow(
                new FollowEcheances(structure, Positions.after(after), call.actor()),
                EcheanceView.class);
    }

    @SubscriptionMapping
    Publisher<FicheStatusChangeView> ficheStatusChanged(
            @Argument @Nullable String structure,
            @Argument @Nullable String after,
            CallContext call) {
        return messages.follow(
                new FollowFicheStatus(structure, Positions.after(after), call.actor()),
                FicheStatusChangeView.class);
    }

    @SubscriptionMapping
    Publisher<FicheChangeView> ficheChanged(
            @Argument @Nullable String structure,
            @Argument @Nullable String after,
            CallContext call) {
        return messages.follow(
                new FollowFicheChanges(structure, Positions.after(after), call.actor()),
                FicheChangeView.class);
    }

    @SchemaMapping(typeName = "FicheChange")
    CompletableFuture<@Nullable FicheView> fiche(FicheChangeView change, CallContext call) {
        return messages.find(
                new FindFiche(change.ficheId(), null, null, call.actor()), FicheView.class);
    }
}
