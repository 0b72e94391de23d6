package fr.raccordement.api.comptetechnique;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The password of a technical account: how long it serves. The password itself is known to Chorus
 * Pro and to its owner, never to this system (D-024).
 */
public final class MotDePasse {

    private static final int DAYS_OF_USE = 424;

    /** Where days are counted. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private MotDePasse() {}

    /** The first day on which it serves no longer: 424 days after it was changed (domain.md 8). */
    public static LocalDate expireLe(LocalDate changeLe) {
        return changeLe.plusDays(DAYS_OF_USE);
    }

    /** Whether it serves at an instant. */
    public static boolean serves(LocalDate changeLe, Instant at) {
        return dayOf(at).isBefore(expireLe(changeLe));
    }

    /** The first instant at which it serves no longer. */
    public static Instant fin(LocalDate changeLe) {
        return expireLe(changeLe).atStartOfDay(PARIS).toInstant();
    }

    /** The day that days are counted from: that of Paris. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, PARIS);
    }
}
