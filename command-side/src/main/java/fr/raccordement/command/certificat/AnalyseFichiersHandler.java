package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.query.AnalyseFichiers;
import fr.raccordement.api.certificat.query.AnalyseView;
import java.time.Clock;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers an analysis without a deposit: nothing is stored. */
@Component
class AnalyseFichiersHandler {

    private final CertificateJudge judge;
    private final Clock clock;

    AnalyseFichiersHandler(CertificateJudge judge, Clock clock) {
        this.judge = judge;
        this.clock = clock;
    }

    @QueryHandler
    AnalyseView handle(AnalyseFichiers query) {
        return judge.analyse(
                query.protocole(), query.environnement(), query.fichiers(), clock.instant(), null);
    }
}
