package fr.raccordement.command.fiche;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.command.Violations;
import fr.raccordement.command.certificat.CertificateJudge;
import fr.raccordement.command.claim.Claims;
import fr.raccordement.command.interfaces.InterfaceCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether a fiche is complete: everything that is missing or wrong, in the order of the form
 * (D-002).
 */
@Component
class Submission {

    private final CertificateJudge analysis;
    private final Claims claims;
    private final InterfaceCatalogue catalogue;
    private final RevisionRules revisions;
    private final Clock clock;

    Submission(
            CertificateJudge analysis,
            Claims claims,
            InterfaceCatalogue catalogue,
            RevisionRules revisions,
            Clock clock) {
        this.analysis = analysis;
        this.claims = claims;
        this.catalogue = catalogue;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** Refuses, all at once, whatever keeps the draft or the revision from being sent (S-33). */
    void requireComplete(Dossier dossier, FicheCreated fiche) {
        var revision = dossier.revision();
        if (revision == null) {
            requireComplete(dossier.contenu(), dossier.served(), fiche, LocalDate.MIN);
        } else {
            revisions.requireChanged(dossier.contenu(), revision);
            requireComplete(revision, dossier.served(), fiche, today());
        }
    }

    /**
     * @param bound what has served the fiche
     * @param from the first day that matters: days gone by were served by other certificates
     */
    private void requireComplete(
            Contenu contenu, Set<ClaimId> bound, FicheCreated fiche, LocalDate from) {
        var violations = new Violations();
        var environnement = fiche.environnement();
        violations.require(
                contenu.protocole() != null,
                "PROTOCOLE_MISSING",
                "protocole",
                "Le protocole est requis.",
                "The protocol is required.");
        CertificatRules.requireConforming(contenu, fiche.ficheId(), claims, violations);
        CertificatRules.requireStillGood(
                contenu, environnement, analysis, clock.instant(), violations);
        requirePeriod(contenu, from, violations);
        requireDetails(contenu, violations);
        ClaimRules.requireUnused(contenu.reseau(), bound, fiche, claims, violations);
        var kind = fiche.kind();
        InterfaceRules.check(contenu.interfaces(), kind, environnement, catalogue, violations);
        InterfaceRules.requireConnected(contenu.interfaces(), kind, violations);
        violations.throwIfAny();
    }

    private void requirePeriod(Contenu contenu, LocalDate from, Violations violations) {
        var validite = contenu.validite();
        violations.require(
                validite != null,
                "VALIDITE_MISSING",
                "validite",
                "La période de validité est requise.",
                "The validity period is required.");
        if (validite != null) {
            FicheRules.requireNotPast(validite, today(), violations);
            CertificatRules.requireWithin(validite, from, contenu, violations);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CertificatRules.PARIS);
    }

    private static void requireDetails(Contenu contenu, Violations violations) {
        var contacts = contenu.contacts();
        violations.require(
                contacts != null && contacts.nombre() > 0,
                "CONTACT_MISSING",
                "contacts",
                "Au moins un contact technique est requis.",
                "At least one technical contact is required.");
        violations.require(
                contenu.reseau() != null,
                "RESEAU_MISSING",
                "reseau",
                "Les caractéristiques réseau sont requises.",
                "The network characteristics are required.");
    }
}
