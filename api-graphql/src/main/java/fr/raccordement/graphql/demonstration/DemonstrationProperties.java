package fr.raccordement.graphql.demonstration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the demonstration begins with.
 *
 * @param vide whether it begins with structures and accounts alone, without any raccordement
 */
@ConfigurationProperties("raccordement.demonstration")
record DemonstrationProperties(@DefaultValue("false") boolean vide) {}
