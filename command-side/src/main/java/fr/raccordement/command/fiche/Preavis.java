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
 * The notices given of certificates about to expire (D-012).
 *
 * @param given the fewest days notified, by the fingerprint of the certificate
 */
record Preavis(Map<String, Integer> given) {

    static final Preavis NONE = new Preavis(Map.of());

    /** How many days before the end it is notified, the most first. */
    private static final List<Integer> DAYS = List.of(90, 60, 30, 15, 7, 1);

    Preavis after(FicheEvent event) {
        if (!(event instanceof CertificatExpiryNotified notified)) {
            return this;
        }
        var next = new HashMap<>(given);
        next.put(notified.sha256(), notified.jours());
        return new Preavis(Map.copyOf(next));
    }

    /** When the next notice is due, perhaps long past; empty where all were given. */
    Optional<Instant> next(String sha256, Instant expiresAt) {
        return pending(sha256).stream().findFirst().map(jours -> instant(expiresAt, jours));
    }

    /**
     * The number of days to notify at this instant, the nearest where several have passed; empty
     * before the next one, and once the certificate has expired.
     */
    Optional<Integer> due(String sha256, Instant expiresAt, Instant now) {
        return pending(sha256).stream()
                .filter(_ -> now.isBefore(expiresAt))
                .filter(jours -> !now.isBefore(instant(expiresAt, jours)))
                .reduce((_, nearest) -> nearest);
    }

    private List<Integer> pending(String sha256) {
        var fewest = given.getOrDefault(sha256, Integer.MAX_VALUE);
        return DAYS.stream().filter(jours -> jours < fewest).toList();
    }

    private static Instant instant(Instant expiresAt, int jours) {
        return expiresAt.minus(Duration.ofDays(jours));
    }
}
