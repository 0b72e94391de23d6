package fr.raccordement.command.fiche;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.event.CertificatsDeposited;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.fiche.event.InterfacesDefined;
import fr.raccordement.api.fiche.event.ProtocoleChosen;
import fr.raccordement.api.fiche.event.ReseauAs2Defined;
import fr.raccordement.api.fiche.event.ReseauPesitDefined;
import fr.raccordement.api.fiche.event.ReseauSftpDefined;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionDiscarded;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.RevisionRejected;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.RevisionWithdrawn;
import fr.raccordement.api.fiche.event.TiersDeDematerialisationDeclared;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.api.fiche.event.ValiditeEndNotified;
import fr.raccordement.api.reseau.Reseau;
import fr.raccordement.command.certificat.CertificatClaims;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a fiche says, all that its author fills in. A value: a copy of it can live on while another
 * is worked on.
 */
record Contenu(
        @Nullable Protocole protocole,
        List<CertificatAnalyse> certificats,
        @Nullable Validite validite,
        @Nullable ContactsDefined contacts,
        @Nullable Reseau reseau,
        List<InterfaceChoisie> interfaces,
        String commentaire) {

    static final Contenu EMPTY = new Contenu(null, List.of(), null, null, null, List.of(), "");

    /** What the fiche says after an event; the same where the event is about something else. */
    Contenu after(FicheEvent event) {
        return switch (event) {
            case ProtocoleChosen e -> voided(e.protocole());
            case CertificatsDeposited e -> with(e.certificats());
            case ValiditeDefined e -> with(new Validite(e.du(), e.au()));
            case ContactsDefined e -> withContacts(e);
            case ContactsForgotten _ -> withContacts(null);
            case ReseauPesitDefined e -> with(e.reseau());
            case ReseauSftpDefined e -> with(e.reseau());
            case ReseauAs2Defined e -> with(e.reseau());
            case InterfacesDefined e -> withInterfaces(e.interfaces());
            case CommentaireDefined e -> with(e.commentaire());
            case FicheCreated _,
                    FicheSubmitted _,
                    FicheWithdrawn _,
                    FicheReturned _,
                    FicheActivated _,
                    RevisionOpened _,
                    RevisionSubmitted _,
                    RevisionWithdrawn _,
                    RevisionRejected _,
                    RevisionApplied _,
                    RevisionDiscarded _,
                    CertificatExpiryNotified _,
                    ValiditeEndNotified _,
                    ConfianceLost _,
                    ConfianceRegained _,
                    FicheDeactivated _,
                    FicheReactivated _,
                    FicheDiscarded _,
                    TiersDeDematerialisationDeclared _ ->
                    this;
        };
    }

    /** Another protocol voids what depended on the one before. */
    private Contenu voided(Protocole chosen) {
        return new Contenu(chosen, List.of(), validite, contacts, null, interfaces, commentaire);
    }

    private Contenu with(List<CertificatAnalyse> deposited) {
        return new Contenu(
                protocole, deposited, validite, contacts, reseau, interfaces, commentaire);
    }

    private Contenu with(Validite period) {
        return new Contenu(
                protocole, certificats, period, contacts, reseau, interfaces, commentaire);
    }

    private Contenu withContacts(@Nullable ContactsDefined sealed) {
        return new Contenu(
                protocole, certificats, validite, sealed, reseau, interfaces, commentaire);
    }

    private Contenu with(Reseau filledIn) {
        return new Contenu(
                protocole, certificats, validite, contacts, filledIn, interfaces, commentaire);
    }

    private Contenu withInterfaces(List<InterfaceChoisie> chosen) {
        return new Contenu(protocole, certificats, validite, contacts, reseau, chosen, commentaire);
    }

    private Contenu with(String text) {
        return new Contenu(protocole, certificats, validite, contacts, reseau, interfaces, text);
    }

    /** The same, in use until another day; as it is where none is given. */
    Contenu until(@Nullable LocalDate au) {
        return au == null || validite == null ? this : with(new Validite(validite.du(), au));
    }

    /** When a certificate or its chain expires; empty where it is none of these. */
    Optional<Instant> expiry(String sha256) {
        return certificats.stream()
                .filter(certificat -> sha256.equals(certificat.sha256()))
                .flatMap(certificat -> Stream.ofNullable(certificat.fin()))
                .findFirst();
    }

    /** What the certificates must have for themselves: each of them, and each public key. */
    Set<ClaimId> claims() {
        return certificats.stream().flatMap(CertificatClaims::of).collect(Collectors.toSet());
    }
}
