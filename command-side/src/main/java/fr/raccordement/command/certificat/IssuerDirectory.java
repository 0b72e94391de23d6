package fr.raccordement.command.certificat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A directory of PEM files (*.pem, *.crt), each holding one issuer or more. */
final class IssuerDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerDirectory.class);
    private static final int SEQUENCE = 0x30;

    private final Path directory;

    IssuerDirectory(Path directory) {
        this.directory = directory;
    }

    /** Names of the files, each with what changes when its content does. */
    Map<String, String> listing() {
        var listing = new TreeMap<String, String>();
        if (!Files.isDirectory(directory)) {
            return listing;
        }
        try (var files = Files.newDirectoryStream(directory, "*.{pem,crt}")) {
            for (var file : files) {
                var stamp = Files.getLastModifiedTime(file) + " " + Files.size(file);
                listing.put(file.getFileName().toString(), stamp);
            }
        } catch (IOException unreadable) {
            LOG.warn("The directory of trusted issuers cannot be listed.");
        }
        return listing;
    }

    List<Certificat> read(Collection<String> names) {
        var issuers = new ArrayList<Certificat>();
        for (var name : names) {
            try {
                issuers.addAll(issuers(content(directory.resolve(name))));
            } catch (IOException | UnreadableException skipped) {
                LOG.warn("Trusted issuer file {} is skipped: unreadable.", Texts.fileName(name));
            }
        }
        return issuers;
    }

    private static byte[] content(Path file) throws IOException, UnreadableException {
        if (Files.size(file) > RuleSet.MAX_BYTES) {
            throw new UnreadableException("Fichier trop grand.", "File too large.");
        }
        return Files.readAllBytes(file);
    }

    /** The certificates of one file; whatever else it holds makes it unreadable. */
    static List<Certificat> issuers(byte[] content) throws UnreadableException {
        BouncyCastle.prepare();
        if (content.length > 0 && content[0] == SEQUENCE) {
            return List.of(issuer(content));
        }
        var issuers = new ArrayList<Certificat>();
        for (var block : Pem.read(Pem.text(content)).blocks()) {
            if (!block.label().equals("CERTIFICATE")) {
                throw new UnreadableException(
                        "Seuls des certificats sont attendus.", "Only certificates are expected.");
            }
            issuers.add(issuer(block.decode()));
        }
        if (issuers.isEmpty()) {
            throw new UnreadableException("Aucun certificat.", "No certificate.");
        }
        return issuers;
    }

    private static Certificat issuer(byte[] der) throws UnreadableException {
        Asn1Guard.check(der);
        return CertificatReader.read(der);
    }
}
