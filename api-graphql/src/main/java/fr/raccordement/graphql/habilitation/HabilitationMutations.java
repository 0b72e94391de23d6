package fr.raccordement.graphql.habilitation;

import fr.raccordement.api.habilitation.GestionId;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.command.DeactivateRattachement;
import fr.raccordement.api.habilitation.command.DecideRattachement;
import fr.raccordement.api.habilitation.command.GestionCommand;
import fr.raccordement.api.habilitation.command.GrantHabilitation;
import fr.raccordement.api.habilitation.command.HabilitationCommand;
import fr.raccordement.api.habilitation.command.NameGestionnairePrincipal;
import fr.raccordement.api.habilitation.command.ReactivateRattachement;
import fr.raccordement.api.habilitation.command.RefuseHabilitation;
import fr.raccordement.api.habilitation.command.RemoveRattachement;
import fr.raccordement.api.habilitation.command.RequestHabilitation;
import fr.raccordement.api.habilitation.command.RequestRattachement;
import fr.raccordement.api.habilitation.command.RevokeHabilitation;
import fr.raccordement.api.habilitation.command.TransferGestionnairePrincipal;
import fr.raccordement.api.habilitation.query.FindDecidedRattachement;
import fr.raccordement.api.habilitation.query.HabilitationView;
import fr.raccordement.api.habilitation.query.RattachementView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** A mutation a command; the answer is the rattachement, or the profile in it, after its events. */
@Controller
class HabilitationMutations {

    private final Messages messages;

    HabilitationMutations(Messages messages) {
        this.messages = messages;
    }

    @MutationMapping
    CompletableFuture<RattachementView> requestRattachement(
            @Argument String structure, CallContext call) {
        return decide(new RequestRattachement(own(structure, call)), call);
    }

    @MutationMapping
    CompletableFuture<RattachementView> decideRattachement(
            @Argument String structure,
            @Argument String utilisateur,
            @Argument boolean accepter,
            @Argument @Nullable String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        var id = new HabilitationId(structure, utilisateur);
        return decide(new DecideRattachement(id, accepter, motif, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<RattachementView> deactivateRattachement(
            @Argument String structure,
            @Argument String utilisateur,
            @Argument @Nullable String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        var id = new HabilitationId(structure, utilisateur);
        return decide(new DeactivateRattachement(id, motif, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<RattachementView> reactivateRattachement(
            @Argument String structure,
            @Argument String utilisateur,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        var id = new HabilitationId(structure, utilisateur);
        return decide(new ReactivateRattachement(id, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<RattachementView> removeRattachement(
            @Argument String structure,
            @Argument String utilisateur,
            @Argument @Nullable String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        var id = new HabilitationId(structure, utilisateur);
        return decide(new RemoveRattachement(id, motif, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<HabilitationView> requestHabilitation(
            @Argument String structure,
            @Argument Profil profil,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        var id = own(structure, call);
        return decide(new RequestHabilitation(id, profil, expectedVersion), profil, call);
    }

    @MutationMapping
    CompletableFuture<HabilitationView> grantHabilitation(
            @Argument String structure,
            @Argument String utilisateur,
            @Argument Profil profil,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        var id = new HabilitationId(structure, utilisateur);
        return decide(new GrantHabilitation(id, profil, expectedVersion), profil, call);
    }

    @MutationMapping
    CompletableFuture<HabilitationView> refuseHabilitation(
            @Argument String structure,
            @Argument String utilisateur,
            @Argument Profil profil,
            @Argument @Nullable String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        var id = new HabilitationId(structure, utilisateur);
        return decide(new RefuseHabilitation(id, profil, motif, expectedVersion), profil, call);
    }

    @MutationMapping
    CompletableFuture<HabilitationView> revokeHabilitation(
            @Argument String structure,
            @Argument String utilisateur,
            @Argument Profil profil,
            @Argument @Nullable String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        var id = new HabilitationId(structure, utilisateur);
        return decide(new RevokeHabilitation(id, profil, motif, expectedVersion), profil, call);
    }

    @MutationMapping
    CompletableFuture<RattachementView> transferGestionnairePrincipal(
            @Argument String structure,
            @Argument String utilisateur,
            @Argument @Nullable String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        var id = new GestionId(structure);
        return decide(
                new TransferGestionnairePrincipal(id, utilisateur, motif, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<RattachementView> nameGestionnairePrincipal(
            @Argument String structure,
            @Argument String utilisateur,
            @Argument boolean remplacer,
            @Argument @Nullable String motif,
            CallContext call) {
        var id = new GestionId(structure);
        return decide(new NameGestionnairePrincipal(id, utilisateur, remplacer, motif), call);
    }

    private static HabilitationId own(String structure, CallContext call) {
        return new HabilitationId(structure, call.actor().login());
    }

    private CompletableFuture<HabilitationView> decide(
            HabilitationCommand command, Profil profil, CallContext call) {
        return decide(command, call)
                .thenApply(
                        rattachement ->
                                rattachement.habilitations().stream()
                                        .filter(it -> it.profil() == profil)
                                        .findFirst()
                                        .orElseThrow());
    }

    private CompletableFuture<RattachementView> decide(
            HabilitationCommand command, CallContext call) {
        return decided(command, command.habilitationId(), call);
    }

    private CompletableFuture<RattachementView> decide(GestionCommand command, CallContext call) {
        var structure = command.gestionId().structure();
        return decided(command, new HabilitationId(structure, command.utilisateur()), call);
    }

    private CompletableFuture<RattachementView> decided(
            Object command, HabilitationId id, CallContext call) {
        return messages.<Long>send(command, call)
                .thenCompose(
                        version ->
                                messages.ask(
                                        new FindDecidedRattachement(
                                                id.structure(), id.utilisateur(), version),
                                        RattachementView.class));
    }
}
