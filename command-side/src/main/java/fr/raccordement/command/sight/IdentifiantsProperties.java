package fr.raccordement.command.sight;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the identifiers that clients give (D-255).
 *
 * @param libres whether anything may be given, though one that somebody else gave says that it is
 *     taken; else only what cannot be somebody else's, or cannot be guessed
 */
@ConfigurationProperties("raccordement.identifiants")
public record IdentifiantsProperties(@DefaultValue("true") boolean libres) {}
