package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Judges again, at a later instant, certificates that were let in. */
final class Recheck {

    private final FileJudge judge;

    Recheck(FileJudge judge) {
        this.judge = judge;
    }

    List<Controle> blocking(
            CertificatAnalyse analyse,
            Protocole protocole,
            Environnement environnement,
            Instant now) {
        return found(analyse, protocole, environnement, now).stream()
                .filter(Controle::bloquant)
                .toList();
    }

    List<Controle> lost(
            CertificatAnalyse analyse,
            Protocole protocole,
            Environnement environnement,
            Instant now) {
        var wasTrusted = analyse.controles().stream().anyMatch(it -> isTrust(it, Verdict.CONFORME));
        return found(analyse, protocole, environnement, now).stream()
                .filter(it -> it.bloquant() || wasTrusted && isTrust(it, Verdict.NON_CONFORME))
                .toList();
    }

    private static boolean isTrust(Controle controle, Verdict verdict) {
        return controle.code().equals(Check.CERT_TRUST.name()) && controle.verdict() == verdict;
    }

    private List<Controle> found(
            CertificatAnalyse analyse,
            Protocole protocole,
            Environnement environnement,
            Instant now) {
        try {
            var certificats = decode(analyse.der());
            var circumstances = new Circumstances(protocole, environnement, now, judge.trusted());
            var container = new Container(certificats, List.of(), 0);
            var judged = judge.judge(container, certificats.getFirst(), circumstances);
            var found = new ArrayList<>(judge.rules(judged));
            found.add(usage(protocole, judged.path()));
            return found;
        } catch (UnreadableException unreadable) {
            return List.of(Check.CERT_FORMAT.nonConforme(unreadable.texte()));
        }
    }

    /** One certificate at a time: of a pair, each has its own share of the roles. */
    private static Controle usage(Protocole protocole, Path path) {
        var own = path.roles();
        var useful = own.stream().anyMatch(UsageRule.wanted(protocole)::contains);
        return UsageRule.judge(protocole, path, useful ? UsageRule.wanted(protocole) : own, true);
    }

    private static List<Certificat> decode(List<String> der) throws UnreadableException {
        BouncyCastle.prepare();
        var certificats = new ArrayList<Certificat>();
        for (var each : der) {
            certificats.add(CertificatReader.read(Base64.getDecoder().decode(each)));
        }
        if (certificats.isEmpty()) {
            throw new UnreadableException(
                    "Aucun certificat n'a été conservé.", "No certificate has been kept.");
        }
        return certificats;
    }
}
