package fr.raccordement.command.fiche;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.event.FicheEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a fiche must be reminded of while it is in use. */
record EnService(Statut statut, Dossier dossier, Preavis preavis) {

    private static final EnService NOTHING =
            new EnService(Statut.BROUILLON, Dossier.EMPTY, Preavis.AUCUN);

    static EnService after(@Nullable EnService before, FicheEvent event) {
        var known = before == null ? NOTHING : before;
        return new EnService(
                known.statut.after(event), known.dossier.after(event), known.preavis.after(event));
    }

    /** When the period of validity is over; empty where the fiche is not in use. */
    Optional<Instant> fin() {
        return Optional.ofNullable(dossier.contenu().validite())
                .filter(_ -> statut.isInUse())
                .map(FicheRules::fin);
    }

    /** When something has to be told next of a certificate; empty where it is not in use. */
    Optional<Instant> nextPreavis(String sha256) {
        return dossier.contenu()
                .expiry(sha256)
                .filter(_ -> statut.isInUse())
                .flatMap(expireLe -> preavis.next(sha256, expireLe));
    }

    /**
     * Whether the period of validity is over; refuses TOO_EARLY while the fiche is in use within
     * it.
     */
    boolean estFini(Instant now) {
        fin().ifPresent(fin -> FicheRules.requireTime(!now.isBefore(fin)));
        return fin().isPresent();
    }

    /**
     * What has to be told of a certificate at this instant; empty where nothing has or ever will.
     * Refuses TOO_EARLY where it has to be told later.
     */
    Optional<CertificatExpiryNotified> preavisAt(Instant now, String ficheId, String sha256) {
        var expireLe = dossier.contenu().expiry(sha256).filter(_ -> statut.isInUse());
        var told =
                expireLe.flatMap(
                        end ->
                                preavis.due(sha256, end, now)
                                        .map(
                                                jours ->
                                                        new CertificatExpiryNotified(
                                                                ficheId, sha256, jours, end)));
        FicheRules.requireTime(
                told.isPresent() || nextPreavis(sha256).filter(now::isBefore).isEmpty());
        return told;
    }

    /** Every certificate that is or was in use. */
    Stream<String> certificats() {
        return dossier.servis().stream()
                .filter(claim -> claim.kind() == ClaimKind.CERTIFICAT)
                .map(ClaimId::value);
    }
}
