package fr.raccordement.api.fiche;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When the raccordement is in use (S-23), both days included, Paris time (D-005).
 *
 * @param du first day
 * @param au last day
 */
public record Validite(LocalDate du, LocalDate au) {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The first instant of the first day. */
    public Instant debut() {
        return du.atStartOfDay(PARIS).toInstant();
    }

    /** The first instant after the last day. */
    public Instant fin() {
        return au.plusDays(1).atStartOfDay(PARIS).toInstant();
    }

    /** Whether the period has begun at an instant and is not over. */
    public boolean covers(Instant at) {
        return !at.isBefore(debut()) && at.isBefore(fin());
    }
}
