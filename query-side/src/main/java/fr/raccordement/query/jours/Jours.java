package fr.raccordement.query.jours;

import fr.raccordement.api.fiche.Validite;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The days on which something held, as a list that an index finds them by. Days are grouped by two,
 * by four and so on; a period is a few groups, however long it is, and a day is in one group of
 * each size (D-226). Days are those of Paris; those from 2000 to 2179 are told apart.
 */
public final class Jours {

    private static final long FIRST = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int SIZES = 16;
    private static final long LAST = (1L << SIZES) - 1;

    private Jours() {}

    /** The groups that the days of some periods make up. */
    public static List<String> of(List<Periode> periodes) {
        return periodes.stream().flatMap(it -> groups(it).stream()).distinct().toList();
    }

    /** The groups that a day is in. */
    public static List<String> of(LocalDate jour) {
        var day = jour.toEpochDay() - FIRST;
        return day < 0 || day > LAST
                ? List.of("")
                : IntStream.rangeClosed(0, SIZES).mapToObj(it -> group(it, day >> it)).toList();
    }

    private static List<String> groups(Periode periode) {
        var au = periode.au();
        var from = day(periode.du());
        var to = au == null ? LAST : day(au.minusMillis(1));
        var groups = new ArrayList<String>();
        while (from <= to) {
            var size = 0;
            while (size < SIZES && isWhole(from, size + 1) && from + (2L << size) - 1 <= to) {
                size++;
            }
            groups.add(group(size, from >> size));
            from += 1L << size;
        }
        return groups;
    }

    private static boolean isWhole(long from, int size) {
        return from % (1L << size) == 0;
    }

    private static String group(int size, long number) {
        return size + ":" + number;
    }

    private static long day(Instant instant) {
        var day = instant.atZone(Validite.PARIS).toLocalDate().toEpochDay() - FIRST;
        return Math.clamp(day, 0, LAST);
    }
}
