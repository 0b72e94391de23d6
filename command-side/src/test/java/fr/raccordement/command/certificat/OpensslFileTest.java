package fr.raccordement.command.certificat;

import static fr.raccordement.api.certificat.Verdict.CONFORME;
import static fr.raccordement.command.certificat.Analyses.found;
import static fr.raccordement.command.certificat.Analyses.production;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.fiche.Protocole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files made by the openssl command, as people make theirs. */
class OpensslFileTest {

    private static final Path DIRECTORY = Path.of("src/test/resources/openssl");
    private static final Path DEMONSTRATION = Path.of("../demonstration/certificats");

    private final CertificateAnalysis analysis = Analyses.in(DIRECTORY, null);

    @ParameterizedTest
    @CsvSource({"client.p7b,SFTP", "serveur-der.p7b,AS2", "double.p7b,PESIT", "signed.p7b,SFTP"})
    void a_file_of_openssl_is_read(String name, Protocole protocole) throws IOException {
        var view = production(analysis, protocole, file(DIRECTORY.resolve(name)));

        assertThat(found(view, Check.CERT_FORMAT).verdict()).isEqualTo(CONFORME);
        assertThat(found(view, Check.CERT_TRUST).verdict()).as(name).isEqualTo(CONFORME);
        assertThat(found(view, Check.CERT_USAGE).verdict()).isEqualTo(CONFORME);
    }

    @Test
    void curves_and_paddings_beyond_the_usual_are_verified() throws IOException {
        var view =
                production(analysis, Protocole.SFTP, file(DIRECTORY.resolve("pss-brainpool.p7b")));

        assertThat(found(view, Check.CERT_CHAIN).verdict()).isEqualTo(CONFORME);
        assertThat(found(view, Check.CERT_KEY).verdict()).isEqualTo(CONFORME);
    }

    @ParameterizedTest
    @CsvSource({
        "client-1.p7b,SFTP,true",
        "client-der.p7b,SFTP,true",
        "serveur-2.p7b,AS2,true",
        "double-3.p7b,PESIT,true",
        "expire.p7b,AS2,false",
        "incomplet.p7b,AS2,false",
    })
    void the_demonstration_certificates_do_what_they_say(
            String name, Protocole protocole, boolean conforme) throws IOException {
        var view = production(analysis, protocole, file(DEMONSTRATION.resolve(name)));

        assertThat(view.conforme()).as(name).isEqualTo(conforme);
    }

    private static Fichier file(Path path) throws IOException {
        return new Fichier(path.getFileName().toString(), Files.readAllBytes(path));
    }
}
