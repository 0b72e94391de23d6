package fr.raccordement.courriel;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are written to.
 *
 * @param expediteur the address that mail comes from
 * @param regroupement for how long what comes at once is put into one mail
 * @param heure when the mail of the day is sent, in Paris
 * @param essais how often a mail is tried before its address is given up
 * @param contacts whether the contacts of fiches in use are written to about their certificates
 * @param reprise the pause before it is tried again, twice as long each time, an hour at most
 */
@ConfigurationProperties("raccordement.courriel")
record CourrielProperties(
        @DefaultValue("ne-pas-repondre@localhost") String expediteur,
        @DefaultValue("2s") Duration regroupement,
        @DefaultValue("07:00") LocalTime heure,
        @DefaultValue("6") int essais,
        @DefaultValue("true") boolean contacts,
        @DefaultValue("1m") Duration reprise) {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** How long to wait after so many failures in a row. */
    Duration pause(int failures) {
        var pause = reprise.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
