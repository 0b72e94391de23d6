package fr.raccordement.graphql.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session of the portal lasts.
 *
 * @param inactivite how long without a request over HTTP; an open WebSocket is none
 * @param duree how long at most, from login
 */
@ConfigurationProperties("raccordement.portail.session")
record SessionProperties(
        @DefaultValue("1h") Duration inactivite, @DefaultValue("10h") Duration duree) {}
