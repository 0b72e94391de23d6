package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.query.AnalyseView;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The analysis as the application wires it, with a trust list of its own. */
public final class Analyses {

    private Analyses() {}

    public static CertificateAnalysis trusting(DemonstrationAuthority... authorities) {
        try {
            var directory = directory();
            for (var index = 0; index < authorities.length; index++) {
                var file = index + ".pem";
                authorities[index].trustIn(directory, file);
                directory.resolve(file).toFile().deleteOnExit();
            }
            return in(directory, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static CertificateAnalysis trusting(TestCertificate.Issued authority) {
        try {
            var directory = directory();
            var der = authority.holder().getEncoded();
            Files.writeString(
                            directory.resolve("root.pem"),
                            DemonstrationAuthority.pem("CERTIFICATE", der))
                    .toFile()
                    .deleteOnExit();
            return in(directory, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Read again at each analysis; gone with the last of them, after what is in it. */
    private static Path directory() throws IOException {
        var directory = Files.createTempDirectory("emetteurs");
        directory.toFile().deleteOnExit();
        return directory;
    }

    static CertificateAnalysis in(Path issuers, @Nullable Path policies) {
        var properties = new CertificatsProperties(issuers, true, policies, Duration.ofSeconds(10));
        var list = new TrustList(properties, () -> IssuerDecisions.NONE);
        var judge = new FileJudge(list, new KnownPolicies(properties));
        return new CertificateAnalysis(judge, properties);
    }

    static Circumstances circumstances(FileJudge judge) {
        return new Circumstances(
                Protocole.AS2, Environnement.PRODUCTION, TestCertificate.NOW, judge.trusted());
    }

    static AnalyseView production(
            CertificateAnalysis analysis, Protocole protocole, Fichier... files) {
        return analysis.analyse(
                protocole, Environnement.PRODUCTION, List.of(files), TestCertificate.NOW);
    }

    static Controle found(AnalyseView view, Check check) {
        return found(view.certificats().getFirst(), check);
    }

    static Controle found(CertificatAnalyse analyse, Check check) {
        return analyse.controles().stream()
                .filter(controle -> controle.code().equals(check.name()))
                .findFirst()
                .orElseThrow();
    }
}
