package fr.raccordement.graphql.lot;

import fr.raccordement.api.lot.ResultatDeLot;
import fr.raccordement.api.lot.query.ElementView;
import fr.raccordement.api.lot.query.FindElements;
import fr.raccordement.api.lot.query.FindLot;
import fr.raccordement.api.lot.query.FollowLot;
import fr.raccordement.api.lot.query.LotView;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Language;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Batches: read and followed. */
@Controller
class LotQueries {

    private final Messages messages;

    LotQueries(Messages messages) {
        this.messages = messages;
    }

    @QueryMapping
    CompletableFuture<@Nullable LotView> lot(@Argument String id, CallContext call) {
        return messages.find(new FindLot(id, call.actor()), LotView.class);
    }

    @SubscriptionMapping
    Publisher<LotView> lotProgress(@Argument String id, CallContext call) {
        return messages.follow(new FollowLot(id, call.actor()), LotView.class);
    }

    /** As of the event that the batch is shown after. */
    @SchemaMapping(typeName = "Lot")
    CompletableFuture<List<ElementView>> elements(
            LotView lot,
            @Argument @Nullable List<ResultatDeLot> resultats,
            @Argument int after,
            @Argument int first,
            CallContext call) {
        var wanted = resultats == null ? Set.<ResultatDeLot>of() : Set.copyOf(resultats);
        return messages.list(
                new FindElements(lot.id(), lot.version(), wanted, after, first, call.actor()),
                ElementView.class);
    }

    @SchemaMapping(typeName = "ElementDeLot")
    @Nullable String message(
            ElementView element, @Argument @Nullable Language langue, Locale locale) {
        var texte = element.texte();
        return texte == null ? null : Language.say(texte, langue, locale);
    }

    @SchemaMapping(typeName = "ElementDeLot")
    CompletableFuture<@Nullable StructureView> structure(
            ElementView element, DataLoader<String, @Nullable StructureView> structures) {
        var siret = element.structure();
        return siret == null ? CompletableFuture.completedFuture(null) : structures.load(siret);
    }
}
