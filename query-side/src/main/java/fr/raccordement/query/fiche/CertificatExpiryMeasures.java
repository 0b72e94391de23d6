package fr.raccordement.query.fiche;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.processing.Sampled;
import fr.raccordement.projection.ProjectedCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many fiches in use have a certificate that expires soon, or has expired. */
@Component
class CertificatExpiryMeasures implements Sampled {

    private static final Duration SOON = Duration.ofDays(30);
    private static final List<String> IN_USE =
            List.of(FicheStatus.ACTIVEE.name(), FicheStatus.ENVOYEE_MAJ.name());

    private final ProjectedCollection<FicheState> fiches;
    private final Clock clock;

    CertificatExpiryMeasures(ProjectedCollection<FicheState> fiches, Clock clock) {
        this.fiches = fiches;
        this.clock = clock;
    }

    @Override
    public void sample(Readings readings) {
        var now = clock.instant();
        tell(readings, "expired", now);
        tell(readings, "30d", now.plus(SOON));
    }

    private void tell(Readings readings, String within, Instant until) {
        var filter =
                and(
                        eq("discarded", false),
                        in("statut", IN_USE),
                        lt("cles.expirationCertificat", until));
        readings.tell(
                "raccordement.fiches.certificate.expiring",
                "Fiches in use with a certificate that expires within this time",
                fiches.read(it -> it.countDocuments(filter)),
                "within",
                within);
    }
}
