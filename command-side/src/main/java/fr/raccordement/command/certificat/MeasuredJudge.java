package fr.raccordement.command.certificat;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.query.AnalyseView;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.processing.Buckets;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Measures how long the analyses of another judge take and how they end. */
@Primary
@Component
final class MeasuredJudge implements CertificateJudge {

    private static final List<String> OUTCOMES =
            List.of("done", "CERT_BUSY", "CERT_TIMEOUT", "refused", "failed");

    private final ClaimAwareJudge judge;
    private final MeterRegistry meters;

    MeasuredJudge(ClaimAwareJudge judge, ObjectProvider<MeterRegistry> meters) {
        this.judge = judge;
        this.meters = meters.getIfAvailable(CompositeMeterRegistry::new);
        OUTCOMES.forEach(this::timer);
    }

    @Override
    public AnalyseView analyse(
            Protocole protocole,
            Environnement environnement,
            List<Fichier> fichiers,
            Instant now,
            @Nullable String ficheId) {
        var sample = Timer.start(meters);
        var outcome = "failed";
        try {
            var view = judge.analyse(protocole, environnement, fichiers, now, ficheId);
            outcome = "done";
            return view;
        } catch (RuleViolatedException refused) {
            var code = refused.refusal().code();
            outcome = OUTCOMES.contains(code) ? code : "refused";
            throw refused;
        } finally {
            sample.stop(timer(outcome));
        }
    }

    private Timer timer(String outcome) {
        return Timer.builder("raccordement.certificate.analysis")
                .description("Time of an analysis of certificates, waiting for its turn included")
                .tag("outcome", outcome)
                .serviceLevelObjectives(Buckets.ofACommand())
                .register(meters);
    }

    @Override
    public List<Controle> lost(
            CertificatAnalyse certificat,
            Protocole protocole,
            Environnement environnement,
            Instant now) {
        return judge.lost(certificat, protocole, environnement, now);
    }

    @Override
    public List<Controle> recheck(
            CertificatAnalyse certificat,
            Protocole protocole,
            Environnement environnement,
            Instant now) {
        return judge.recheck(certificat, protocole, environnement, now);
    }
}
