package fr.raccordement.graphql.raccordementapi;

import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.command.CorrectRaccordementApi;
import fr.raccordement.api.raccordementapi.command.DeactivateRaccordementApi;
import fr.raccordement.api.raccordementapi.command.DeclareRaccordementApi;
import fr.raccordement.api.raccordementapi.command.ForgetRaccordementApiContact;
import fr.raccordement.api.raccordementapi.command.LoadRaccordementApiCertificat;
import fr.raccordement.api.raccordementapi.command.RaccordementApiCommand;
import fr.raccordement.api.raccordementapi.command.ReactivateRaccordementApi;
import fr.raccordement.api.raccordementapi.query.FindDecidedRaccordementApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** A mutation a command; the answer is the connection after the command's own events. */
@Controller
class RaccordementApiMutations {

    private final Messages messages;

    RaccordementApiMutations(Messages messages) {
        this.messages = messages;
    }

    @MutationMapping
    CompletableFuture<RaccordementApiView> declareRaccordementApi(
            @Argument DeclareRaccordementApiInput input, CallContext call) {
        return decide(
                new DeclareRaccordementApi(
                        chosenOrDrawn(input.id()),
                        input.structure(),
                        input.environnement(),
                        input.nomApplicationPiste(),
                        input.typeUtilisation(),
                        input.nomEditeurOuOperateur(),
                        input.contact()),
                call);
    }

    @MutationMapping
    CompletableFuture<RaccordementApiView> loadRaccordementApiCertificat(
            @Argument LoadRaccordementApiCertificatInput input, CallContext call) {
        return decide(
                new LoadRaccordementApiCertificat(
                        chosenOrDrawn(input.id()),
                        input.structure(),
                        input.environnement(),
                        input.certificat(),
                        input.statut(),
                        input.fichier()),
                call);
    }

    @MutationMapping
    CompletableFuture<RaccordementApiView> correctRaccordementApi(
            @Argument String id,
            @Argument CorrectRaccordementApiInput input,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(
                new CorrectRaccordementApi(
                        new RaccordementApiId(id),
                        input.nomApplicationPiste(),
                        input.typeUtilisation(),
                        input.nomEditeurOuOperateur(),
                        input.contact(),
                        expectedVersion),
                call);
    }

    @MutationMapping
    CompletableFuture<RaccordementApiView> deactivateRaccordementApi(
            @Argument String id,
            @Argument @Nullable String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(
                new DeactivateRaccordementApi(new RaccordementApiId(id), motif, expectedVersion),
                call);
    }

    @MutationMapping
    CompletableFuture<RaccordementApiView> reactivateRaccordementApi(
            @Argument String id, @Argument @Nullable Long expectedVersion, CallContext call) {
        return decide(
                new ReactivateRaccordementApi(new RaccordementApiId(id), expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<RaccordementApiView> forgetRaccordementApiContact(
            @Argument String id,
            @Argument String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(
                new ForgetRaccordementApiContact(new RaccordementApiId(id), motif, expectedVersion),
                call);
    }

    private static RaccordementApiId chosenOrDrawn(@Nullable String id) {
        return new RaccordementApiId(id == null ? UUID.randomUUID().toString() : id);
    }

    private CompletableFuture<RaccordementApiView> decide(
            RaccordementApiCommand command, CallContext call) {
        var id = command.raccordementApiId().value();
        return messages.<Long>send(command, call)
                .thenCompose(
                        version ->
                                messages.ask(
                                        new FindDecidedRaccordementApi(id, version),
                                        RaccordementApiView.class));
    }

    record DeclareRaccordementApiInput(
            @Nullable String id,
            String structure,
            Environnement environnement,
            String nomApplicationPiste,
            TypeUtilisation typeUtilisation,
            @Nullable String nomEditeurOuOperateur,
            Contact contact) {}

    record CorrectRaccordementApiInput(
            @Nullable String nomApplicationPiste,
            @Nullable TypeUtilisation typeUtilisation,
            @Nullable String nomEditeurOuOperateur,
            @Nullable Contact contact) {}

    record LoadRaccordementApiCertificatInput(
            @Nullable String id,
            String structure,
            Environnement environnement,
            String certificat,
            RaccordementApiStatus statut,
            @Nullable Fichier fichier) {}
}
