package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Usage;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file and what was found.
 *
 * @param path from its end-entity certificate upwards; null where none could be singled out
 */
record Judged(String name, @Nullable Path path, Findings findings) {

    List<Usage> usages() {
        return path == null ? List.of() : path.roles().stream().sorted().toList();
    }

    CertificatAnalyse toAnalyse() {
        if (path == null) {
            return new CertificatAnalyse(
                    name,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    findings.all());
        }
        var leaf = path.leaf();
        return new CertificatAnalyse(
                name,
                leaf.sha256(),
                leaf.cleSha256(),
                leaf.sujet(),
                leaf.emetteur(),
                leaf.holder().getSerialNumber().toString(16),
                leaf.from(),
                leaf.until(),
                usages(),
                path.certificats().stream().map(Certificat::sujet).toList(),
                path.certificats().stream().map(Judged::base64).toList(),
                findings.all(),
                path.end(),
                path.certificats().stream().map(Details::of).toList());
    }

    private static String base64(Certificat certificat) {
        return Base64.getEncoder().encodeToString(certificat.der());
    }
}
