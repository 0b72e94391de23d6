package fr.raccordement.graphql.fiche;

import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.command.ActivateFiche;
import fr.raccordement.api.fiche.command.ChooseProtocole;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.fiche.command.DeactivateFiche;
import fr.raccordement.api.fiche.command.DeclareTiersDeDematerialisation;
import fr.raccordement.api.fiche.command.DepositCertificats;
import fr.raccordement.api.fiche.command.DescribeFiche;
import fr.raccordement.api.fiche.command.DiscardFiche;
import fr.raccordement.api.fiche.command.DiscardRevision;
import fr.raccordement.api.fiche.command.FicheCommand;
import fr.raccordement.api.fiche.command.ForgetContacts;
import fr.raccordement.api.fiche.command.OpenRevision;
import fr.raccordement.api.fiche.command.ReactivateFiche;
import fr.raccordement.api.fiche.command.RenewCertificats;
import fr.raccordement.api.fiche.command.ReturnFiche;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.command.WithdrawFiche;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindDecidedFiche;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** A mutation a command; the answer is the fiche after the command's own events. */
@Controller
class FicheMutations {

    private final Messages messages;

    FicheMutations(Messages messages) {
        this.messages = messages;
    }

    @MutationMapping
    CompletableFuture<FicheView> createFiche(@Argument CreateFicheInput input, CallContext call) {
        var id = input.id() == null ? UUID.randomUUID().toString() : input.id();
        return decide(
                new CreateFiche(
                        new FicheId(id), input.structure(), input.kind(), input.environnement()),
                call);
    }

    @MutationMapping
    CompletableFuture<FicheView> chooseProtocole(
            @Argument String id,
            @Argument Protocole protocole,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new ChooseProtocole(new FicheId(id), protocole, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<FicheView> depositCertificats(
            @Argument String id,
            @Argument List<Fichier> fichiers,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new DepositCertificats(new FicheId(id), fichiers, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<FicheView> describeFiche(
            @Argument String id,
            @Argument DescribeFicheInput input,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        var reseau = input.reseau();
        return decide(
                new DescribeFiche(
                        new FicheId(id),
                        input.validite(),
                        input.contacts(),
                        reseau == null ? null : reseau.pesit(),
                        reseau == null ? null : reseau.sftp(),
                        reseau == null ? null : reseau.as2(),
                        input.interfaces(),
                        input.commentaire(),
                        expectedVersion),
                call);
    }

    @MutationMapping
    CompletableFuture<FicheView> submitFiche(
            @Argument String id, @Argument @Nullable Long expectedVersion, CallContext call) {
        return decide(new SubmitFiche(new FicheId(id), expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<FicheView> withdrawFiche(
            @Argument String id, @Argument @Nullable Long expectedVersion, CallContext call) {
        return decide(new WithdrawFiche(new FicheId(id), expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<String> discardFiche(
            @Argument String id, @Argument @Nullable Long expectedVersion, CallContext call) {
        return messages.<Long>send(new DiscardFiche(new FicheId(id), expectedVersion), call)
                .thenApply(_ -> id);
    }

    @MutationMapping
    CompletableFuture<FicheView> activateFiche(
            @Argument String id,
            @Argument @Nullable String codeApplication,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new ActivateFiche(new FicheId(id), codeApplication, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<FicheView> returnFiche(
            @Argument String id,
            @Argument String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new ReturnFiche(new FicheId(id), motif, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<FicheView> deactivateFiche(
            @Argument String id,
            @Argument String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new DeactivateFiche(new FicheId(id), motif, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<FicheView> reactivateFiche(
            @Argument String id,
            @Argument @Nullable LocalDate jusquAu,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new ReactivateFiche(new FicheId(id), jusquAu, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<FicheView> openRevision(
            @Argument String id, @Argument @Nullable Long expectedVersion, CallContext call) {
        return decide(new OpenRevision(new FicheId(id), expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<FicheView> renewCertificats(
            @Argument String id,
            @Argument List<Fichier> fichiers,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new RenewCertificats(new FicheId(id), fichiers, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<FicheView> discardRevision(
            @Argument String id, @Argument @Nullable Long expectedVersion, CallContext call) {
        return decide(new DiscardRevision(new FicheId(id), expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<FicheView> declareTiersDeDematerialisation(
            @Argument String id, @Argument @Nullable Long expectedVersion, CallContext call) {
        return decide(new DeclareTiersDeDematerialisation(new FicheId(id), expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<FicheView> forgetContacts(
            @Argument String id,
            @Argument String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new ForgetContacts(new FicheId(id), motif, expectedVersion), call);
    }

    private CompletableFuture<FicheView> decide(FicheCommand command, CallContext call) {
        return messages.<Long>send(command, call)
                .thenCompose(
                        version ->
                                messages.ask(
                                        new FindDecidedFiche(command.ficheId().value(), version),
                                        FicheView.class));
    }

    record CreateFicheInput(
            @Nullable String id, String structure, FicheKind kind, Environnement environnement) {}

    record DescribeFicheInput(
            @Nullable Validite validite,
            @Nullable List<Contact> contacts,
            @Nullable ReseauInput reseau,
            @Nullable List<InterfaceChoisie> interfaces,
            @Nullable String commentaire) {}

    record ReseauInput(
            @Nullable ReseauPesit pesit, @Nullable ReseauSftp sftp, @Nullable ReseauAs2 as2) {}
}
