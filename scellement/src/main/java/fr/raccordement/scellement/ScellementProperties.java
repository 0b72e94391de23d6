package fr.raccordement.scellement;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are sealed (D-079).
 *
 * @param actif whether they are sealed at all, by this node
 * @param journal where the log is kept
 * @param repertoire where checkpoints and hashes are published; may be elsewhere
 * @param cle the file of the signing key, made at the first start
 * @param origine the name of the log, without blanks or +; derived from the key without
 * @param evenements how many events at most wait for a checkpoint
 * @param delai how long an event waits for a checkpoint
 * @param verification how often the whole store is compared with the log
 * @param temoins the witnesses asked to cosign, of each its key and its address parted by a blank
 */
@ConfigurationProperties("raccordement.scellement")
record ScellementProperties(
        @DefaultValue("true") boolean actif,
        @DefaultValue("./data/scellement/journal") Path journal,
        @DefaultValue("./data/scellement/publie") Path repertoire,
        @DefaultValue("./data/scellement/cle.pem") Path cle,
        @Nullable String origine,
        @DefaultValue("1000") int evenements,
        @DefaultValue("10s") Duration delai,
        @DefaultValue("24h") Duration verification,
        @Nullable List<String> temoins) {}
