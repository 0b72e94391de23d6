package fr.raccordement.command.fiche;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.certificat.query.AnalyseView;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.event.CertificatsDeposited;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.command.Violations;
import fr.raccordement.command.certificat.CertificatHolder;
import fr.raccordement.command.certificat.CertificateJudge;
import fr.raccordement.command.structure.Inscription;
import fr.raccordement.command.structure.StructureRegister;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges the files of a deposit; what is no public certificate is not kept (S-17, S-22) (D-040).
 */
@Component
class Deposit {

    private final CertificateJudge analysis;
    private final StructureRegister structures;
    private final Clock clock;

    Deposit(CertificateJudge analysis, StructureRegister structures, Clock clock) {
        this.structures = structures;
        this.analysis = analysis;
        this.clock = clock;
    }

    /** Refuses PROTOCOLE_MISSING, and every file that is no public certificate. */
    CertificatsDeposited analyse(
            FicheCreated fiche, List<Fichier> fichiers, @Nullable Protocole protocole) {
        if (protocole == null) {
            throw new RuleViolatedException(
                    "PROTOCOLE_MISSING",
                    "protocole",
                    "Le protocole doit être choisi d'abord.",
                    "The protocol must be chosen first.");
        }
        var ficheId = fiche.ficheId();
        var found =
                analysis.analyse(
                        protocole, fiche.environnement(), fichiers, clock.instant(), ficheId);
        requireReadable(found);
        var identifiants =
                structures
                        .find(fiche.structure())
                        .map(Inscription::identifiants)
                        .orElse(List.of(fiche.structure()));
        return new CertificatsDeposited(
                ficheId,
                found.regles(),
                found.conforme(),
                found.certificats().stream()
                        .map(it -> CertificatHolder.judged(it, identifiants))
                        .toList());
    }

    private static void requireReadable(AnalyseView found) {
        var violations = new Violations();
        for (int i = 0; i < found.certificats().size(); i++) {
            var path = "fichiers." + i;
            found.certificats().get(i).controles().stream()
                    .filter(controle -> controle.code().equals("CERT_FORMAT"))
                    .forEach(
                            format ->
                                    violations.require(
                                            format.verdict() == Verdict.CONFORME,
                                            format.code(),
                                            path,
                                            format.fr(),
                                            format.en()));
        }
        violations.throwIfAny();
    }
}
