package fr.raccordement.command.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of webhooks (D-222).
 *
 * @param adressesLocales whether a loopback address is admitted, and plain http to it: for tests
 *     and demonstrations
 * @param recouvrement how long a secret signs on after it was replaced
 */
@ConfigurationProperties("raccordement.webhooks")
public record WebhookProperties(
        @DefaultValue("false") boolean adressesLocales,
        @DefaultValue("24h") Duration recouvrement) {}
