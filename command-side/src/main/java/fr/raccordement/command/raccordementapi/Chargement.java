package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Texte;
import fr.raccordement.api.Violation;
import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.certificat.query.AnalyseView;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.command.LoadRaccordementApiCertificat;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatAnalysed;
import fr.raccordement.command.certificat.CertificatClaims;
import fr.raccordement.command.certificat.CertificatHolder;
import fr.raccordement.command.certificat.CertificateJudge;
import fr.raccordement.command.claim.Claims;
import fr.raccordement.command.structure.Inscription;
import fr.raccordement.command.structure.StructureRegister;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Judges the certificate that comes with a connection, and claims it for one in use (S-18); what is
 * no public certificate is not kept, one that does not conform is (D-040).
 */
@Component
class Chargement {

    private static final String PATH = "fichier";

    private final CertificateJudge analysis;
    private final Claims claims;
    private final StructureRegister structures;
    private final Clock clock;

    Chargement(
            CertificateJudge analysis, Claims claims, StructureRegister structures, Clock clock) {
        this.analysis = analysis;
        this.claims = claims;
        this.structures = structures;
        this.clock = clock;
    }

    /** Refuses a file that is no public certificate, or whose certificate serves another one. */
    RaccordementApiCertificatAnalysed analyse(
            LoadRaccordementApiCertificat command, Fichier fichier) {
        var found = judge(command, fichier);
        var certificat = found.certificats().getFirst();
        var unreadable =
                failing(certificat, "CERT_FORMAT")
                        .map(it -> violation(it.code(), it.fr(), it.en()))
                        .toList();
        if (!unreadable.isEmpty()) {
            throw new RuleViolatedException(unreadable);
        }
        if (failing(certificat, "CERT_UNIQUE").findAny().isPresent()) {
            throw alreadyUsed();
        }
        var identifiants =
                structures
                        .find(command.structure())
                        .map(Inscription::identifiants)
                        .orElse(List.of(command.structure()));
        return new RaccordementApiCertificatAnalysed(
                command.raccordementApiId().value(),
                found.regles(),
                CertificatHolder.judged(certificat, identifiants));
    }

    /** Takes the certificate and its key for a connection in use. */
    void claim(CertificatPresente presente) {
        var certificat = presente.certificat();
        if (certificat == null || !presente.isActive()) {
            return;
        }
        var ids = CertificatClaims.of(certificat).collect(Collectors.toSet());
        var loaded = presente.loaded();
        if (claims.take(
                        ids,
                        new RaccordementApiId(loaded.raccordementApiId()).holder(),
                        loaded.structure())
                .isPresent()) {
            throw alreadyUsed();
        }
    }

    private AnalyseView judge(LoadRaccordementApiCertificat command, Fichier fichier) {
        try {
            return analysis.analyse(
                    CertificatPresente.COMME,
                    command.environnement(),
                    List.of(fichier),
                    clock.instant(),
                    command.raccordementApiId().holder());
        } catch (RuleViolatedException refused) {
            throw named(refused);
        }
    }

    /** By the argument of this command, where others take several files. */
    private static RuleViolatedException named(RuleViolatedException refused) {
        var violations =
                refused.refusal().violations().stream()
                        .map(it -> violation(it.code(), it.texte().fr(), it.texte().en()))
                        .toList();
        return violations.isEmpty() ? refused : new RuleViolatedException(violations);
    }

    private static Stream<Controle> failing(CertificatAnalyse certificat, String code) {
        return certificat.controles().stream()
                .filter(it -> it.code().equals(code) && it.verdict() == Verdict.NON_CONFORME);
    }

    private static Violation violation(String code, String fr, String en) {
        return new Violation(code, PATH, new Texte(fr, en));
    }

    private static RuleViolatedException alreadyUsed() {
        return new RuleViolatedException(
                "CERT_ALREADY_USED",
                PATH,
                "Ce certificat ou sa clé sert déjà à un autre raccordement.",
                "This certificate or its key serves another raccordement already.");
    }
}
