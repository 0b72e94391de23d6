package fr.raccordement.command.certificat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.command.certificat.TestCertificate.Issued;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustListTest {

    @TempDir Path directory;

    private final DemonstrationAuthority authority = new DemonstrationAuthority("Trust");

    @Test
    void an_absent_directory_trusts_nobody() throws Exception {
        assertThat(list(directory.resolve("absent")).trusted().hold(read(authority.root)))
                .isFalse();
    }

    @Test
    void an_issuer_added_or_removed_is_seen_at_once() throws Exception {
        var list = list(directory);
        assertThat(list.trusted().hold(read(authority.root))).isFalse();

        authority.trustIn(directory, "trust.crt");
        assertThat(list.trusted().hold(read(authority.root))).isTrue();

        Files.delete(directory.resolve("trust.crt"));
        assertThat(list.trusted().hold(read(authority.root))).isFalse();
    }

    @Test
    void a_broken_file_hides_no_other() throws Exception {
        Files.writeString(directory.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\n?");
        Files.writeString(
                directory.resolve("key.pem"),
                DemonstrationAuthority.pem(
                        "PRIVATE KEY", authority.root.keys().getPrivate().getEncoded()));
        Files.writeString(directory.resolve("notes.txt"), "ignored");
        authority.trustIn(directory, "z.pem");

        assertThat(list(directory).trusted().hold(read(authority.root))).isTrue();
    }

    @Test
    void a_renewed_authority_is_the_same_by_its_name_and_key() throws Exception {
        authority.trustIn(directory, "root.pem");
        var renewed =
                new TestCertificate("C=FR,O=Test,CN=Trust Root")
                        .authority()
                        .keys(authority.root.keys())
                        .valid(TestCertificate.NOW, TestCertificate.NOW.plus(Duration.ofDays(9)))
                        .selfSigned();
        var namesake = new TestCertificate("C=FR,O=Test,CN=Trust Root").authority().selfSigned();

        assertThat(list(directory).trusted().hold(read(renewed))).isTrue();
        assertThat(list(directory).trusted().hold(read(namesake))).isFalse();
    }

    private static TrustList list(Path directory) {
        return new TrustList(
                new CertificatsProperties(directory, false, null, Duration.ofSeconds(2)),
                () -> IssuerDecisions.NONE);
    }

    private static Certificat read(Issued issued) throws IOException, UnreadableException {
        return CertificatReader.read(issued.holder().getEncoded());
    }
}
