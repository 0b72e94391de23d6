package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.event.FicheEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was told of certificates about to expire.
 *
 * @param donnes the fewest days told of, by the fingerprint of the certificate
 */
record Preavis(Map<String, Integer> donnes) {

    static final Preavis AUCUN = new Preavis(Map.of());

    /** How many days before the end it is told, the most first. */
    private static final List<Integer> JOURS = List.of(90, 60, 30, 15, 7, 1);

    Preavis after(FicheEvent event) {
        if (!(event instanceof CertificatExpiryNotified notified)) {
            return this;
        }
        var next = new HashMap<>(donnes);
        next.put(notified.sha256(), notified.jours());
        return new Preavis(Map.copyOf(next));
    }

    /** When something has to be told next, perhaps long past; empty where all was told. */
    Optional<Instant> next(String sha256, Instant expireLe) {
        return untold(sha256).stream().findFirst().map(jours -> instant(expireLe, jours));
    }

    /**
     * The number of days to tell of at this instant, the nearest where several have passed; empty
     * before the next one, and once the certificate has expired.
     */
    Optional<Integer> due(String sha256, Instant expireLe, Instant now) {
        return untold(sha256).stream()
                .filter(_ -> now.isBefore(expireLe))
                .filter(jours -> !now.isBefore(instant(expireLe, jours)))
                .reduce((_, nearest) -> nearest);
    }

    private List<Integer> untold(String sha256) {
        var told = donnes.getOrDefault(sha256, Integer.MAX_VALUE);
        return JOURS.stream().filter(jours -> jours < told).toList();
    }

    private static Instant instant(Instant expireLe, int jours) {
        return expireLe.minus(Duration.ofDays(jours));
    }
}
