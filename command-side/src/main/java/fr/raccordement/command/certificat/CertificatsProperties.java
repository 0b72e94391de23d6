package fr.raccordement.command.certificat;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator decides about certificates (D-047).
 *
 * @param emetteurs directory of the trusted issuers, one PEM file or more; read again when it
 *     changes
 * @param emetteursDeDemonstration whether the issuer of the demonstration certificates is trusted
 * @param politiques further certificate policies, in the format of {@code politiques.csv}
 * @param delai how long one analysis may last
 */
@ConfigurationProperties("raccordement.certificats")
record CertificatsProperties(
        @DefaultValue("./data/emetteurs") Path emetteurs,
        @DefaultValue("false") boolean emetteursDeDemonstration,
        @Nullable Path politiques,
        @DefaultValue("2s") Duration delai) {}
