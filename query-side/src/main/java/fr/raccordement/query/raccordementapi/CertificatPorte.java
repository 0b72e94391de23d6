package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Confiance;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.PerteDeConfiance;
import fr.raccordement.projection.SortColumn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The certificate that a connection calls with, and what became of it. Public for the codec alone.
 *
 * @param analyse what was found in it, without its bytes, which the events keep
 * @param pertes the loss of its trust; empty where it has none
 */
public record CertificatPorte(CertificatAnalyse analyse, List<PerteDeConfiance> pertes) {

    static CertificatPorte of(CertificatAnalyse analyse) {
        return new CertificatPorte(analyse.withoutDer(), List.of());
    }

    CertificatPorte lost(String sha256, Instant at, List<Controle> raisons) {
        return new CertificatPorte(
                analyse, List.of(new PerteDeConfiance(sha256, at, List.copyOf(raisons))));
    }

    Instant expiration() {
        return Objects.requireNonNullElse(analyse.fin(), SortColumn.NO_INSTANT);
    }

    Confiance confiance() {
        return PerteDeConfiance.of(analyse, pertes);
    }

    CertificatPorte regained() {
        return new CertificatPorte(analyse, List.of());
    }
}
