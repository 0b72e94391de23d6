package fr.raccordement.command.delegation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of delegations (D-018).
 *
 * @param delaiActivation how long after acceptance, and activation of the fiche, a delegation
 *     becomes active; one hour at most (S-53)
 */
@ConfigurationProperties("raccordement.delegation")
public record DelegationProperties(@DefaultValue("15m") Duration delaiActivation) {

    private static final Duration LONGEST = Duration.ofHours(1);

    public DelegationProperties {
        if (delaiActivation.isNegative() || delaiActivation.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "raccordement.delegation.delai-activation must be from 0 to 1h, and is "
                            + delaiActivation);
        }
    }
}
