package fr.raccordement.command.fiche;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Violation;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.command.Violations;
import fr.raccordement.command.certificat.CertificateJudge;
import fr.raccordement.command.claim.Claims;
import fr.raccordement.command.interfaces.InterfaceCatalogue;
import fr.raccordement.command.structure.StructureRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    private final StructureRegister structures;
    private final RevisionRules revisions;
    private final Clock clock;

    Submission(
            CertificateJudge analysis,
            Claims claims,
            InterfaceCatalogue catalogue,
            StructureRegister structures,
            RevisionRules revisions,
            Clock clock) {
        this.analysis = analysis;
        this.claims = claims;
        this.catalogue = catalogue;
        this.structures = structures;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** Refuses, all at once, whatever keeps the draft or the revision from being sent (S-33). */
    void require(Envoi envoi) {
        envoi.statut().requireEditable(envoi.dossier().revision() != null);
        var violations = new Violations();
        structures.noteInactive(envoi.fiche().structure(), violations);
        note(envoi.dossier(), envoi.fiche(), violations);
        violations.throwIfAny();
    }

    /** What {@link #require} would refuse now; empty where it would not (D-161). */
    List<Violation> manques(Envoi envoi) {
        try {
            require(envoi);
            return List.of();
        } catch (RuleViolatedException refused) {
            var refusal = refused.refusal();
            return refusal.violations().isEmpty()
                    ? List.of(new Violation(refusal.code(), "", refusal.texte()))
                    : refusal.violations();
        }
    }

    private void note(Dossier dossier, FicheCreated fiche, Violations violations) {
        var revision = dossier.revision();
        if (revision == null) {
            note(dossier.contenu(), dossier.served(), fiche, LocalDate.MIN, violations);
        } else {
            revisions.noteUnchanged(dossier.contenu(), revision, violations);
            note(revision, dossier.served(), fiche, today(), violations);
        }
    }

    /**
     * @param bound what has served the fiche
     * @param from the first day that matters: days gone by were served by other certificates
     */
    private void note(
            Contenu contenu,
            Set<ClaimId> bound,
            FicheCreated fiche,
            LocalDate from,
            Violations violations) {
        var environnement = fiche.environnement();
        FicheRules.requireProtocole(contenu.protocole(), violations);
        CertificatRules.requireConforming(contenu, fiche.ficheId(), claims, violations);
        CertificatRules.requireStillGood(
                contenu, environnement, analysis, clock.instant(), violations);
        requirePeriod(contenu, from, violations);
        requireDetails(contenu, violations);
        ClaimRules.requireUnused(contenu.reseau(), bound, fiche, claims, violations);
        var kind = fiche.kind();
        InterfaceRules.check(contenu.interfaces(), kind, environnement, catalogue, violations);
        InterfaceRules.requireConnected(contenu.interfaces(), kind, violations);
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
