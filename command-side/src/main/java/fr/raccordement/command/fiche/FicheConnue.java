package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.*;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of a fiche.
 *
 * @param ficheId the fiche
 * @param structure SIRET of its structure
 * @param kind issuer or receiver
 * @param environnement the platform
 * @param tiersDeDematerialisation whether its structure declared to be a third party
 * @param supprimee whether the draft was thrown away
 * @param activeDepuis since when it is in use; null where it is not
 * @param fermeeLe when it was last closed, open again since or not; null where it never was
 */
public record FicheConnue(
        String ficheId,
        String structure,
        FicheKind kind,
        Environnement environnement,
        boolean tiersDeDematerialisation,
        boolean supprimee,
        @Nullable Instant activeDepuis,
        @Nullable Instant fermeeLe) {

    /** Whether it was in use and is no longer. */
    public boolean fermee() {
        return fermeeLe != null && activeDepuis == null;
    }

    static FicheConnue after(@Nullable FicheConnue before, FicheEvent event, Instant at) {
        return event instanceof FicheCreated created
                ? new FicheConnue(
                        created.ficheId(),
                        created.structure(),
                        created.kind(),
                        created.environnement(),
                        false,
                        false,
                        null,
                        null)
                : Objects.requireNonNull(before).after(event, at);
    }

    private FicheConnue after(FicheEvent event, Instant at) {
        return switch (event) {
            case TiersDeDematerialisationDeclared _ ->
                    with(true, supprimee, activeDepuis, fermeeLe);
            case FicheActivated _, FicheReactivated _ ->
                    with(tiersDeDematerialisation, supprimee, at, fermeeLe);
            case FicheDeactivated _ -> with(tiersDeDematerialisation, supprimee, null, at);
            case FicheDiscarded _ -> with(tiersDeDematerialisation, true, activeDepuis, fermeeLe);
            case FicheCreated _,
                    ProtocoleChosen _,
                    CertificatsDeposited _,
                    ValiditeDefined _,
                    ContactsDefined _,
                    ReseauPesitDefined _,
                    ReseauSftpDefined _,
                    ReseauAs2Defined _,
                    InterfacesDefined _,
                    CommentaireDefined _,
                    FicheSubmitted _,
                    FicheWithdrawn _,
                    FicheReturned _,
                    ContactsForgotten _ ->
                    this;
        };
    }

    private FicheConnue with(
            boolean declared, boolean gone, @Nullable Instant active, @Nullable Instant closed) {
        return new FicheConnue(
                ficheId, structure, kind, environnement, declared, gone, active, closed);
    }
}
