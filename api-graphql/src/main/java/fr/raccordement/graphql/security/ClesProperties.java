package fr.raccordement.graphql.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the keys of the identity provider are kept that tokens are signed with (D-256).
 *
 * @param duree how long they are trusted before they are asked for again
 * @param intervalle within which they are asked for twice at most
 * @param panne how long they are trusted while the provider does not answer
 * @param attente how long the provider may take to answer
 */
@ConfigurationProperties("raccordement.securite.cles")
record ClesProperties(
        @DefaultValue("1m") Duration duree,
        @DefaultValue("30s") Duration intervalle,
        @DefaultValue("15m") Duration panne,
        @DefaultValue("3s") Duration attente) {}
