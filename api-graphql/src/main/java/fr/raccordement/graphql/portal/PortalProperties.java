package fr.raccordement.graphql.portal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator makes of the portal.
 *
 * @param nom what it is called, at the top of each page
 * @param logo file of the picture beside the name, SVG or PNG
 * @param theme file of style rules that come after the portal's own
 * @param fichiers where the screens are, as a location of resources
 */
@ConfigurationProperties("raccordement.portail")
record PortalProperties(
        @DefaultValue("Raccordement") String nom,
        @Nullable Path logo,
        @Nullable Path theme,
        @DefaultValue("classpath:portal/") String fichiers) {}
