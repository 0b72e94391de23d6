package fr.raccordement.graphql.habilitation;

import fr.raccordement.api.habilitation.query.FindUtilisateur;
import fr.raccordement.api.habilitation.query.HabilitationStatus;
import fr.raccordement.api.habilitation.query.HabilitationView;
import fr.raccordement.api.habilitation.query.ListRattachements;
import fr.raccordement.api.habilitation.query.RattachementStatus;
import fr.raccordement.api.habilitation.query.RattachementView;
import fr.raccordement.api.habilitation.query.UtilisateurView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.appel.Appel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The caller and what they hold, and the users of a structure for whoever manages them. */
@Controller
class UtilisateurController {

    private final Messages messages;

    UtilisateurController(Messages messages) {
        this.messages = messages;
    }

    @QueryMapping
    CompletableFuture<UtilisateurView> moi(Appel appel) {
        return messages.ask(new FindUtilisateur(appel.actor()), UtilisateurView.class);
    }

    @SchemaMapping(typeName = "Utilisateur")
    List<HabilitationView> habilitations(UtilisateurView utilisateur) {
        return utilisateur.rattachements().stream()
                .flatMap(rattachement -> rattachement.habilitations().stream())
                .toList();
    }

    @QueryMapping
    CompletableFuture<List<RattachementView>> rattachements(
            @Argument String structure,
            @Argument @Nullable RattachementStatus statut,
            Appel appel) {
        return users(structure, appel)
                .thenApply(
                        users ->
                                users.stream()
                                        .filter(it -> statut == null || it.statut() == statut)
                                        .toList());
    }

    @QueryMapping
    CompletableFuture<List<HabilitationView>> habilitations(
            @Argument String structure,
            @Argument @Nullable HabilitationStatus statut,
            Appel appel) {
        return users(structure, appel)
                .thenApply(
                        users ->
                                users.stream()
                                        .flatMap(it -> it.habilitations().stream())
                                        .filter(it -> statut == null || it.statut() == statut)
                                        .toList());
    }

    private CompletableFuture<List<RattachementView>> users(String structure, Appel appel) {
        return messages.list(
                new ListRattachements(structure, appel.actor()), RattachementView.class);
    }
}
