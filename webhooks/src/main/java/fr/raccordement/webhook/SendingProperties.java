package fr.raccordement.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries are sent.
 *
 * @param envoyer whether this node sends them; of several nodes one does
 * @param adressesLocales whether loopback addresses are connected to
 * @param delai for how long a receiver may take in all
 * @param reprise the pause before a delivery is tried again, twice as long each time
 * @param repriseMax the longest pause
 * @param abandon for how long a delivery is tried before its webhook is disabled
 */
@ConfigurationProperties("raccordement.webhooks")
record SendingProperties(
        @DefaultValue("true") boolean envoyer,
        @DefaultValue("false") boolean adressesLocales,
        @DefaultValue("10s") Duration delai,
        @DefaultValue("5s") Duration reprise,
        @DefaultValue("6h") Duration repriseMax,
        @DefaultValue("72h") Duration abandon) {

    /** The pause after so many failures, 1 or more. */
    Duration pause(int failures) {
        var pause = reprise;
        for (int i = 1; i < failures && pause.compareTo(repriseMax) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(repriseMax) < 0 ? pause : repriseMax;
    }
}
