package fr.raccordement.command.fiche;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.command.ActivateFiche;
import fr.raccordement.api.fiche.command.ChooseProtocole;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.fiche.command.DeactivateFiche;
import fr.raccordement.api.fiche.command.DepositCertificats;
import fr.raccordement.api.fiche.command.DescribeFiche;
import fr.raccordement.api.fiche.command.DiscardFiche;
import fr.raccordement.api.fiche.command.ReactivateFiche;
import fr.raccordement.api.fiche.command.ReturnFiche;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.command.WithdrawFiche;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.command.InProcess;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way of a fiche on a real node, one command after another. */
public record Journey(InProcess node, Actor author, FicheId fiche) {

    public Journey(InProcess node, Actor author, String id) {
        this(node, author, new FicheId(id));
    }

    /** A draft with everything but a comment, with these certificates. */
    public Journey prepare(String structure, String... certificats) {
        node.send(
                author,
                new CreateFiche(fiche, structure, FicheKind.EMETTEUR, Environnement.PRODUCTION));
        node.send(author, new ChooseProtocole(fiche, Protocole.SFTP, null));
        node.send(author, deposit(certificats));
        node.send(author, description());
        return this;
    }

    public DepositCertificats deposit(String... certificats) {
        return new DepositCertificats(
                fiche, Stream.of(certificats).map(FakeAnalysis::fichier).toList(), null);
    }

    public DescribeFiche description() {
        return new DescribeFiche(
                fiche,
                Fiches.VALIDITE,
                Fiches.CONTACTS,
                null,
                new ReseauSftp(Fiches.SFTP.adressesSources(), fiche.value(), null),
                null,
                Fiches.INTERFACES,
                null,
                null);
    }

    public String submit() {
        return node.outcome(author, new SubmitFiche(fiche, null));
    }

    public String withdraw() {
        return node.outcome(author, new WithdrawFiche(fiche, null));
    }

    public String discard() {
        return node.outcome(author, new DiscardFiche(fiche, null));
    }

    public String giveBack() {
        return node.outcome(InProcess.INSTRUCTEUR, new ReturnFiche(fiche, "À revoir", null));
    }

    public String activate(@Nullable String code) {
        return node.outcome(InProcess.INSTRUCTEUR, new ActivateFiche(fiche, code, null));
    }

    public String deactivate() {
        return node.outcome(InProcess.INSTRUCTEUR, new DeactivateFiche(fiche, "Fin", null));
    }

    public String reactivate() {
        return node.outcome(InProcess.INSTRUCTEUR, new ReactivateFiche(fiche, null));
    }
}
