package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.query.AnalyseView;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Judges the certificates of a fiche (S-15 to S-20), offline (D-044). */
@Component
final class CertificateAnalysis implements AutoCloseable {

    private final FileJudge judge;
    private final Recheck recheck;
    private final BoundedWork work;

    CertificateAnalysis(FileJudge judge, CertificatsProperties properties) {
        this.judge = judge;
        recheck = new Recheck(judge);
        work = new BoundedWork(properties.delai());
    }

    /**
     * Makes every check but CERT_PERIOD and CERT_UNIQUE, which need more than the files. A file
     * that cannot be read is not conforming; it is refused only for what must not be analysed.
     *
     * <p>Refuses: CERT_MISSING, CERT_TOO_MANY, CERT_TOO_LARGE, CERT_PRIVATE_KEY, CERT_BUSY,
     * CERT_TIMEOUT, and CERT_FORMAT for content that exhausts the analysis.
     *
     * @param now when the certificates are judged
     */
    AnalyseView analyse(
            Protocole protocole, Environnement environnement, List<Fichier> files, Instant now) {
        var circumstances = new Circumstances(protocole, environnement, now, judge.trusted());
        return work.run(
                Caller.current(),
                () -> {
                    var judged =
                            Upload.admit(files).stream()
                                    .map(upload -> judge.judge(upload, circumstances))
                                    .toList();
                    SetJudge.judge(protocole, judged);
                    return RuleSet.view(judged.stream().map(Judged::toAnalyse).toList());
                });
    }

    /**
     * What has come to stand in the way of a certificate analysed before: of its chain, trust,
     * validity, usage and keys. Empty where it may still be used.
     */
    List<Controle> recheck(
            CertificatAnalyse analyse,
            Protocole protocole,
            Environnement environnement,
            Instant now) {
        return recheck.blocking(analyse, protocole, environnement, now);
    }

    /** The same, with the trust that it had: in qualification the want of it stops nothing. */
    List<Controle> lost(
            CertificatAnalyse analyse,
            Protocole protocole,
            Environnement environnement,
            Instant now) {
        return recheck.lost(analyse, protocole, environnement, now);
    }

    @Override
    public void close() {
        work.close();
    }
}
