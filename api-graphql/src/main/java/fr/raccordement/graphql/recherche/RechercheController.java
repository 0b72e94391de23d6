package fr.raccordement.graphql.recherche;

import fr.raccordement.api.recherche.RecherchesId;
import fr.raccordement.api.recherche.command.DropRecherche;
import fr.raccordement.api.recherche.command.KeepRecherche;
import fr.raccordement.api.recherche.query.FindRecherches;
import fr.raccordement.api.recherche.query.RechercheView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The searches that the caller kept. */
@Controller
class RechercheController {

    private final Messages messages;

    RechercheController(Messages messages) {
        this.messages = messages;
    }

    @QueryMapping
    CompletableFuture<List<RechercheView>> recherches(CallContext call) {
        return messages.list(new FindRecherches(call.actor()), RechercheView.class);
    }

    @MutationMapping
    CompletableFuture<List<RechercheView>> keepRecherche(
            @Argument String nom, @Argument String criteres, CallContext call) {
        return messages.<Long>send(new KeepRecherche(own(call), nom, criteres), call)
                .thenCompose(_ -> recherches(call));
    }

    @MutationMapping
    CompletableFuture<List<RechercheView>> dropRecherche(@Argument String nom, CallContext call) {
        return messages.<Long>send(new DropRecherche(own(call), nom), call)
                .thenCompose(_ -> recherches(call));
    }

    private static RecherchesId own(CallContext call) {
        return new RecherchesId(call.actor().login());
    }
}
