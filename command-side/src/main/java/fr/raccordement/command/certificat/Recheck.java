package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
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
        try {
            var certificats = decode(analyse.der());
            var trusted = judge.trusted();
            var path = judge.path(certificats, certificats.getFirst(), trusted);
            var judged = judge.judge(new RuleCase(path, List.of(), environnement, now, trusted));
            var found = new ArrayList<>(judged);
            found.add(usage(protocole, path.leaf()));
            return found.stream().filter(Controle::bloquant).toList();
        } catch (UnreadableException unreadable) {
            return List.of(Check.CERT_FORMAT.nonConforme(unreadable.texte()));
        }
    }

    /** One certificate at a time: of a pair, each has its own share of the roles. */
    private static Controle usage(Protocole protocole, Certificat leaf) {
        var own = leaf.usages();
        var useful = own.stream().anyMatch(UsageRule.wanted(protocole)::contains);
        return UsageRule.judge(protocole, own, useful ? UsageRule.wanted(protocole) : own, true);
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
