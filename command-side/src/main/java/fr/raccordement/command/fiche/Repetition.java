package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.SealedText;
import fr.raccordement.api.fiche.command.ActivateFiche;
import fr.raccordement.api.fiche.command.ChooseProtocole;
import fr.raccordement.api.fiche.command.DeactivateFiche;
import fr.raccordement.api.fiche.command.DeclareTiersDeDematerialisation;
import fr.raccordement.api.fiche.command.DiscardFiche;
import fr.raccordement.api.fiche.command.DiscardRevision;
import fr.raccordement.api.fiche.command.FicheCommand;
import fr.raccordement.api.fiche.command.ForgetContacts;
import fr.raccordement.api.fiche.command.OpenRevision;
import fr.raccordement.api.fiche.command.ReactivateFiche;
import fr.raccordement.api.fiche.command.ReturnFiche;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.command.WithdrawFiche;
import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.fiche.event.ProtocoleChosen;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionDiscarded;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.RevisionRejected;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.RevisionWithdrawn;
import fr.raccordement.api.fiche.event.TiersDeDematerialisationDeclared;
import fr.raccordement.api.fiche.event.ValiditeEndNotified;
import fr.raccordement.command.LastDecision;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a command asks once more for what was decided last (D-154). */
final class Repetition {

    private Repetition() {}

    /**
     * Whether the command, with what it says, would have caused the last decision.
     *
     * @param code the application code of the fiche
     * @param dossier what the fiche says
     * @param vault opens what was typed
     */
    static boolean of(
            LastDecision last,
            FicheCommand command,
            @Nullable String code,
            Dossier dossier,
            ContactVault vault) {
        return switch ((FicheEvent) last.event()) {
            case ProtocoleChosen e ->
                    command instanceof ChooseProtocole c && c.protocole() == e.protocole();
            case FicheSubmitted _, RevisionSubmitted _ -> command instanceof SubmitFiche;
            case FicheWithdrawn _, RevisionWithdrawn _ -> command instanceof WithdrawFiche;
            case FicheReturned e ->
                    command instanceof ReturnFiche c && same(c.motif(), e.motif(), vault);
            case RevisionRejected e ->
                    command instanceof ReturnFiche c && same(c.motif(), e.motif(), vault);
            case FicheActivated _, RevisionApplied _ ->
                    command instanceof ActivateFiche c
                            && (c.codeApplication() == null
                                    || Objects.equals(c.codeApplication(), code));
            case FicheDeactivated e ->
                    command instanceof DeactivateFiche c && same(c.motif(), e.motif(), vault);
            case FicheReactivated _ ->
                    command instanceof ReactivateFiche c
                            && dossier.contenu().equals(dossier.contenu().until(c.jusquAu()));
            case FicheDiscarded _ -> command instanceof DiscardFiche;
            case RevisionOpened _ -> command instanceof OpenRevision;
            case RevisionDiscarded _ -> command instanceof DiscardRevision;
            case TiersDeDematerialisationDeclared _ ->
                    command instanceof DeclareTiersDeDematerialisation;
            case ContactsForgotten e ->
                    command instanceof ForgetContacts c && same(c.motif(), e.motif(), vault);
            default -> false;
        };
    }

    /** What the system tells by itself comes between no command and its repetition. */
    static boolean isNotice(FicheEvent event) {
        return event instanceof CertificatExpiryNotified
                || event instanceof ValiditeEndNotified
                || event instanceof ConfianceLost
                || event instanceof ConfianceRegained;
    }

    /** What was destroyed is the same as nothing. */
    private static boolean same(String given, String kept, ContactVault vault) {
        return given.strip().equals(SealedText.open(vault, kept));
    }
}
