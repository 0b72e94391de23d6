package fr.raccordement.command.fiche;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.TiersDeDematerialisationDeclared;
import fr.raccordement.api.fiche.event.ValiditeEndNotified;
import fr.raccordement.command.deadline.Preavis;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a fiche must be reminded of while it is in use. */
record EnService(
        Statut statut, Dossier dossier, Preavis preavis, boolean tiersDeDematerialisation) {

    private static final EnService NOTHING =
            new EnService(Statut.BROUILLON, Dossier.EMPTY, Preavis.NONE, false);

    static EnService after(@Nullable EnService before, FicheEvent event) {
        var known = before == null ? NOTHING : before;
        return new EnService(
                known.statut.after(event),
                known.dossier.after(event),
                Annonces.after(known.preavis, event),
                known.tiersDeDematerialisation
                        || event instanceof TiersDeDematerialisationDeclared);
    }

    /**
     * When the period of validity begins or began, for the delegations that wait for it; empty
     * where the fiche is not in use, or no delegation can rest on it.
     */
    Optional<Instant> debut() {
        return Optional.ofNullable(dossier.contenu().validite())
                .filter(_ -> statut.isInUse() && tiersDeDematerialisation)
                .map(Validite::debut);
    }

    /** When the period of validity is over; empty where the fiche is not in use. */
    Optional<Instant> fin() {
        return Optional.ofNullable(dossier.contenu().validite())
                .filter(_ -> statut.isInUse())
                .map(Validite::fin);
    }

    /** When the next notice of the end of the period is due; empty where it is not in use. */
    Optional<Instant> nextPreavisDeFin() {
        return fin().flatMap(end -> preavis.next(periode(), end, CertificatRules.PARIS));
    }

    /**
     * The notice of the end of the period due at this instant; empty where none is or ever will be.
     * Refuses TOO_EARLY where one is due later.
     */
    Optional<ValiditeEndNotified> preavisDeFinAt(Instant now, FicheId ficheId) {
        var notice =
                fin().flatMap(end -> preavis.due(periode(), end, now, CertificatRules.PARIS))
                        .map(
                                jours ->
                                        new ValiditeEndNotified(
                                                ficheId.value(), jours, validite().au()));
        FicheRules.requireTime(
                notice.isPresent() || nextPreavisDeFin().filter(now::isBefore).isEmpty());
        return notice;
    }

    private String periode() {
        return Annonces.end(validite());
    }

    private Validite validite() {
        return Objects.requireNonNull(dossier.contenu().validite());
    }

    /** When the next notice of a certificate is due; empty where it is not in use. */
    Optional<Instant> nextPreavis(String sha256) {
        return dossier.contenu()
                .expiry(sha256)
                .filter(_ -> statut.isInUse())
                .flatMap(expiresAt -> preavis.next(sha256, expiresAt, ZoneOffset.UTC));
    }

    /**
     * Whether the period of validity is over; refuses TOO_EARLY while the fiche is in use within
     * it.
     */
    boolean isOver(Instant now) {
        fin().ifPresent(fin -> FicheRules.requireTime(!now.isBefore(fin)));
        return fin().isPresent();
    }

    /**
     * The notice of a certificate due at this instant; empty where none is or ever will be. Refuses
     * TOO_EARLY where one is due later.
     */
    Optional<CertificatExpiryNotified> preavisAt(Instant now, String ficheId, String sha256) {
        var expiresAt = dossier.contenu().expiry(sha256).filter(_ -> statut.isInUse());
        var notice =
                expiresAt.flatMap(
                        end ->
                                preavis.due(sha256, end, now, ZoneOffset.UTC)
                                        .map(
                                                jours ->
                                                        new CertificatExpiryNotified(
                                                                ficheId, sha256, jours, end)));
        FicheRules.requireTime(
                notice.isPresent() || nextPreavis(sha256).filter(now::isBefore).isEmpty());
        return notice;
    }

    /** What it must have for itself where it stands: nothing as a draft. */
    Set<ClaimId> claims() {
        return statut.isSent() ? dossier.claims() : dossier.served();
    }

    /** Every certificate that is or was in use. */
    Stream<String> certificats() {
        return dossier.served().stream()
                .filter(claim -> claim.kind() == ClaimKind.CERTIFICAT)
                .map(ClaimId::value);
    }
}
