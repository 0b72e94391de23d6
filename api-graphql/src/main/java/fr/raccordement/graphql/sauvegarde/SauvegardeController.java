package fr.raccordement.graphql.sauvegarde;

import fr.raccordement.api.sauvegarde.command.MakeSauvegarde;
import fr.raccordement.api.sauvegarde.query.FindSauvegarde;
import fr.raccordement.api.sauvegarde.query.SauvegardeView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The backup of a running program. */
@Controller
class SauvegardeController {

    private final Messages messages;

    SauvegardeController(Messages messages) {
        this.messages = messages;
    }

    @QueryMapping
    CompletableFuture<@Nullable SauvegardeView> sauvegarde(CallContext call) {
        return messages.find(new FindSauvegarde(call.actor()), SauvegardeView.class);
    }

    @MutationMapping
    CompletableFuture<SauvegardeView> makeSauvegarde(CallContext call) {
        return messages.send(new MakeSauvegarde(), call)
                .thenCompose(
                        _ -> messages.ask(new FindSauvegarde(call.actor()), SauvegardeView.class));
    }
}
