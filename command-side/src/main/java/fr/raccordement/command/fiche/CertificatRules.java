package fr.raccordement.command.fiche;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Echeances;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.command.Violations;
import fr.raccordement.command.certificat.CertificatClaims;
import fr.raccordement.command.certificat.CertificateJudge;
import fr.raccordement.command.claim.Claims;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiConsumer;

/** What the certificates of a fiche must be, beyond what their own analysis found. */
final class CertificatRules {

    /** The operator's calendar: validity is given in its days. */
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String UNIQUE = "CERT_UNIQUE";

    private CertificatRules() {}

    /** Conforming and unused elsewhere: what opens the form (S-20) and lets it go (S-18). */
    static void requireConforming(
            Contenu contenu, String ficheId, Claims claims, Violations violations) {
        violations.require(
                !contenu.certificats().isEmpty(),
                "CERT_MISSING",
                "certificats",
                "Le certificat doit être déposé et analysé.",
                "The certificate must be deposited and analysed.");
        each(
                contenu,
                (certificat, path) -> {
                    certificat.controles().stream()
                            .filter(controle -> !controle.code().equals(UNIQUE))
                            .forEach(controle -> note(controle, path, violations));
                    requireUnused(certificat, path, ficheId, claims, violations);
                });
    }

    /** Still valid and trusted at this instant. */
    static void requireStillGood(
            Contenu contenu,
            Environnement environnement,
            CertificateJudge analysis,
            Instant now,
            Violations violations) {
        var protocole = contenu.protocole();
        if (protocole != null) {
            each(
                    contenu,
                    (certificat, path) ->
                            analysis.recheck(certificat, protocole, environnement, now)
                                    .forEach(controle -> note(controle, path, violations)));
        }
    }

    /**
     * The fiche is used on no day on which a certificate is not valid.
     *
     * @param from days before this one do not matter
     */
    static void requireWithin(
            Validite validite, LocalDate from, Contenu contenu, Violations violations) {
        each(
                contenu,
                (certificat, path) ->
                        violations.require(
                                Echeances.covers(certificat, validite, from),
                                "CERT_PERIOD",
                                path,
                                Echeances.OUTSIDE_FR,
                                Echeances.OUTSIDE_EN));
    }

    /** The new end of the period, as it is typed to open a fiche again. */
    static void requireProlonged(Contenu contenu, LocalDate today, Violations violations) {
        var validite = contenu.validite();
        if (validite == null) {
            return;
        }
        FicheRules.requireOrdered(validite, "jusquAu", violations);
        FicheRules.requireNotPast(validite, today, "jusquAu", violations);
        requireWithin(validite, today, contenu, violations);
    }

    private static void requireUnused(
            CertificatAnalyse certificat,
            String path,
            String ficheId,
            Claims claims,
            Violations violations) {
        noteUsed(
                path,
                CertificatClaims.ever(certificat)
                        .noneMatch(id -> claims.heldByAnother(id, ficheId)),
                violations);
    }

    /** The rule that a certificate, or its key, serves nothing else. */
    static void noteUsed(String path, boolean unused, Violations violations) {
        violations.require(
                unused,
                "CERT_ALREADY_USED",
                path,
                "Ce certificat ou sa clé sert déjà à un autre raccordement.",
                "This certificate or its key serves another raccordement already.");
    }

    private static void note(Controle controle, String path, Violations violations) {
        violations.require(
                !controle.bloquant(), controle.code(), path, controle.fr(), controle.en());
    }

    private static void each(Contenu contenu, BiConsumer<CertificatAnalyse, String> rule) {
        for (int i = 0; i < contenu.certificats().size(); i++) {
            rule.accept(contenu.certificats().get(i), "certificats." + i);
        }
    }
}
