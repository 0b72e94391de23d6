package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.Delais;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of delegations (D-149, D-150).
 *
 * @param delaiActivation how long after acceptance, and activation of the fiche, a delegation
 *     becomes active; one hour at most (S-53)
 * @param suspensionMax how long a delegation may be suspended before the system ends it
 */
@ConfigurationProperties("raccordement.delegation")
public record DelegationProperties(
        @DefaultValue("15m") Duration delaiActivation,
        @DefaultValue("P90D") Duration suspensionMax) {

    private static final Duration LONGEST = Duration.ofHours(1);

    public DelegationProperties {
        if (delaiActivation.isNegative() || delaiActivation.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "raccordement.delegation.delai-activation must be from 0 to 1h, and is "
                            + delaiActivation);
        }
        if (!suspensionMax.isPositive()) {
            throw new IllegalArgumentException(
                    "raccordement.delegation.suspension-max must be more than 0, and is "
                            + suspensionMax);
        }
    }

    Delais delais() {
        return new Delais(delaiActivation, suspensionMax);
    }
}
