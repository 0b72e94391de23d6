package fr.raccordement.graphql.personne;

import fr.raccordement.api.personne.query.DonneesPersonnellesView;
import fr.raccordement.api.personne.query.FindDonneesPersonnelles;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What is held about a person; each answer stands in the security log. */
@Controller
class PersonneController {

    private final Messages messages;

    PersonneController(Messages messages) {
        this.messages = messages;
    }

    @QueryMapping
    CompletableFuture<DonneesPersonnellesView> donneesPersonnelles(
            @Argument @Nullable String login,
            @Argument @Nullable String email,
            @Argument @Nullable String nom,
            @Argument long after,
            CallContext call) {
        return messages.ask(
                new FindDonneesPersonnelles(login, email, nom, after, call.actor()),
                DonneesPersonnellesView.class);
    }
}
