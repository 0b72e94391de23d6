package fr.raccordement.api.fiche.command;

import fr.raccordement.api.fiche.FicheId;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a fiche. Every command may name the version it was decided on; another
 * version stored is refused with CONFLICT. A fiche that is absent, or hidden from the actor, is
 * NOT_FOUND. Answers the version of the fiche after its own events.
 */
public sealed interface FicheCommand
        permits CreateFiche,
                ChooseProtocole,
                DepositCertificats,
                DescribeFiche,
                SubmitFiche,
                WithdrawFiche,
                DiscardFiche,
                ActivateFiche,
                ReturnFiche,
                DeactivateFiche,
                ReactivateFiche,
                OpenRevision,
                RenewCertificats,
                DiscardRevision,
                ExpireFiche,
                NotifyCertificatExpiry,
                TakeMissingClaims,
                NotifyValiditeEnd,
                ReviewCertificats,
                DeclareTiersDeDematerialisation,
                ForgetContacts {
    FicheId ficheId();

    /** The version that the actor saw, or null to take whatever is stored. */
    default @Nullable Long expectedVersion() {
        return null;
    }
}
