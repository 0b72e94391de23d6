package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.query.AnalyseFichiers;
import fr.raccordement.api.certificat.query.AnalyseView;
import java.time.Clock;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers an analysis without a deposit: nothing is stored. */
@Component
class AnalyseFichiersHandler {

    private final CertificateAnalysis analysis;
    private final CertificatClaims claims;
    private final Clock clock;

    AnalyseFichiersHandler(CertificateAnalysis analysis, CertificatClaims claims, Clock clock) {
        this.analysis = analysis;
        this.claims = claims;
        this.clock = clock;
    }

    @QueryHandler
    AnalyseView handle(AnalyseFichiers query) {
        var view =
                analysis.analyse(
                        query.protocole(),
                        query.environnement(),
                        query.fichiers(),
                        clock.instant());
        return Regles.view(view.certificats().stream().map(this::withUniqueness).toList());
    }

    private CertificatAnalyse withUniqueness(CertificatAnalyse analyse) {
        if (analyse.sha256() == null || analyse.cleSha256() == null) {
            return analyse;
        }
        var used = claims.usedByAnother(analyse.sha256(), analyse.cleSha256(), null);
        return Check.replace(analyse, UniqueRule.judge(used));
    }
}
