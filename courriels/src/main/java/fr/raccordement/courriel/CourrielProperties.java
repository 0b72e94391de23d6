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
 * @param reprise the pause before it is tried again, twice as long each time, an hour at most
 */
@ConfigurationProperties("raccordement.courriel")
record CourrielProperties(
        @DefaultValue("ne-pas-repondre@localhost") String expediteur,
        @DefaultValue("2s") Duration regroupement,
        @DefaultValue("07:00") LocalTime heure,
        @DefaultValue("6") int essais,
        @DefaultValue("1m") Duration reprise) {}
