package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.query.AnalyseView;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.command.claim.Claims;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds to the analysis of files what only the claims show: CERT_UNIQUE (S-18) (D-002). */
@Component
class ClaimAwareJudge implements CertificateJudge {

    private final CertificateAnalysis analysis;
    private final Claims claims;

    ClaimAwareJudge(CertificateAnalysis analysis, Claims claims) {
        this.analysis = analysis;
        this.claims = claims;
    }

    @Override
    public AnalyseView analyse(
            Protocole protocole,
            Environnement environnement,
            List<Fichier> fichiers,
            Instant now,
            @Nullable String ficheId) {
        var analysed = analysis.analyse(protocole, environnement, fichiers, now).certificats();
        return RuleSet.view(analysed.stream().map(each -> withUnique(each, ficheId)).toList());
    }

    @Override
    public List<Controle> recheck(
            CertificatAnalyse certificat,
            Protocole protocole,
            Environnement environnement,
            Instant now) {
        return analysis.recheck(certificat, protocole, environnement, now);
    }

    @Override
    public List<Controle> lost(
            CertificatAnalyse certificat,
            Protocole protocole,
            Environnement environnement,
            Instant now) {
        return analysis.lost(certificat, protocole, environnement, now);
    }

    private CertificatAnalyse withUnique(CertificatAnalyse analyse, @Nullable String ficheId) {
        if (analyse.sha256() == null || analyse.cleSha256() == null) {
            return analyse;
        }
        var used = CertificatClaims.ever(analyse).anyMatch(id -> claims.heldByAnother(id, ficheId));
        return Check.replace(analyse, UniqueRule.judge(used));
    }
}
