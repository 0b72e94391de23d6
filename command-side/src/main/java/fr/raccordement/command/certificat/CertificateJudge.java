package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.query.AnalyseView;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges certificates while a command is decided. */
public interface CertificateJudge {

    /**
     * Makes every check but CERT_PERIOD, which needs the fiche.
     *
     * <p>Refuses: CERT_MISSING, CERT_TOO_MANY, CERT_TOO_LARGE, CERT_PRIVATE_KEY, CERT_BUSY,
     * CERT_TIMEOUT, and CERT_FORMAT for content that exhausts the analysis.
     *
     * @param now when the certificates are judged
     * @param ficheId the fiche that may hold them already; null for none
     */
    AnalyseView analyse(
            Protocole protocole,
            Environnement environnement,
            List<Fichier> fichiers,
            Instant now,
            @Nullable String ficheId);

    /**
     * Why a certificate that was let in is trusted no longer: what has come to stand in its way,
     * and the trust that it had, which is asked for nowhere but in production. Empty where it is
     * still as good as it was.
     */
    List<Controle> lost(
            CertificatAnalyse certificat,
            Protocole protocole,
            Environnement environnement,
            Instant now);

    /** What has come to stand in the way of a certificate analysed before; empty where nothing. */
    List<Controle> recheck(
            CertificatAnalyse certificat,
            Protocole protocole,
            Environnement environnement,
            Instant now);
}
