package fr.raccordement.command.deadline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The notices given of what is about to end: each once, for ever (D-012, D-162).
 *
 * @param given the fewest days notified, by what ends
 */
public record Preavis(Map<String, Integer> given) {

    public static final Preavis NONE = new Preavis(Map.of());

    /** How many days before the end it is notified, the most first. */
    private static final List<Integer> DAYS = List.of(90, 60, 30, 15, 7, 1);

    /** After one more notice. */
    public Preavis with(String what, int jours) {
        var next = new HashMap<>(given);
        next.put(what, jours);
        return new Preavis(Map.copyOf(next));
    }

    /**
     * When the next notice is due, perhaps long past; empty where all were given.
     *
     * @param zone where days are counted
     */
    public Optional<Instant> next(String what, Instant end, ZoneId zone) {
        return pending(what).stream().findFirst().map(jours -> instant(end, jours, zone));
    }

    /**
     * The number of days to notify at this instant, the nearest where several have passed; empty
     * before the next one, and once the end has come.
     *
     * @param zone where days are counted
     */
    public Optional<Integer> due(String what, Instant end, Instant now, ZoneId zone) {
        return pending(what).stream()
                .filter(_ -> now.isBefore(end))
                .filter(jours -> !now.isBefore(instant(end, jours, zone)))
                .reduce((_, nearest) -> nearest);
    }

    private List<Integer> pending(String what) {
        var fewest = given.getOrDefault(what, Integer.MAX_VALUE);
        return DAYS.stream().filter(jours -> jours < fewest).toList();
    }

    private static Instant instant(Instant end, int jours, ZoneId zone) {
        return end.atZone(zone).minusDays(jours).toInstant();
    }
}
