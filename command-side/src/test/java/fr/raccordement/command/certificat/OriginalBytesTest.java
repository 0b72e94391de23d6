package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.Analyses.found;
import static fr.raccordement.command.certificat.Analyses.production;
import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.fiche.Protocole;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Certificates are their bytes: nothing is written anew before it is hashed or verified. */
class OriginalBytesTest {

    private final DemonstrationAuthority authority = new DemonstrationAuthority("Bytes");
    private final CertificateAnalysis analysis = Analyses.trusting(authority);

    @Test
    void a_container_of_open_length_holds_its_certificates_as_they_are() throws Exception {
        var leaf = new TestCertificate("CN=leaf").leaf(SERVER).by(authority.intermediate);
        var der = leaf.holder().getEncoded();
        var file =
                open(
                        0x30,
                        hex("06092a864886f70d010702"),
                        open(
                                0xA0,
                                open(
                                        0x30,
                                        hex("020101"),
                                        hex("3100"),
                                        hex("300b06092a864886f70d010701"),
                                        open(
                                                0xA0,
                                                der,
                                                authority.intermediate.holder().getEncoded(),
                                                hex("a103020101"),
                                                authority.root.holder().getEncoded()),
                                        hex("3100"))));
        var view = production(analysis, Protocole.AS2, new Fichier("x", file));
        var analyse = view.certificats().getFirst();

        assertThat(view.conforme()).isTrue();
        assertThat(analyse.sha256())
                .isEqualTo(
                        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der)));
        assertThat(analyse.der().getFirst()).isEqualTo(Base64.getEncoder().encodeToString(der));
    }

    /** The same values written otherwise: what a parser writes back would verify, this does not. */
    @Test
    void what_was_written_otherwise_is_not_what_was_signed() throws Exception {
        var der =
                new TestCertificate("CN=leaf")
                        .leaf(SERVER)
                        .by(authority.intermediate)
                        .holder()
                        .getEncoded();
        var parts = Slices.of(der);
        var signed = new ByteArrayOutputStream();
        Slices.of(parts.get(0)).forEach(signed::writeBytes);
        var rewritten =
                definite(0x30, longer(0x30, signed.toByteArray()), parts.get(1), parts.get(2));
        var read = CertificatReader.read(rewritten);

        assertThat(read.der()).isEqualTo(rewritten);
        assertThat(read.sha256()).isNotEqualTo(CertificatReader.read(der).sha256());
        assertThat(Signatures.signed(issuer().key(), read.signed())).isFalse();
        assertThat(Signatures.signed(issuer().key(), CertificatReader.read(der).signed())).isTrue();
    }

    @Test
    void two_algorithms_in_one_certificate_are_none() throws Exception {
        var der =
                new TestCertificate("CN=leaf")
                        .leaf(SERVER)
                        .by(authority.intermediate)
                        .holder()
                        .getEncoded();
        var other = hex("300a06082a8648ce3d040303");
        var parts = Slices.of(der);
        var read = CertificatReader.read(definite(0x30, parts.get(0), other, parts.get(2)));

        assertThat(Signatures.signed(issuer().key(), read.signed())).isFalse();
        var file = DemonstrationAuthority.p7b(authority.intermediate, authority.root);
        assertThat(found(production(analysis, Protocole.AS2, file), Check.CERT_LEAF_COUNT))
                .returns(Verdict.NON_CONFORME, controle -> controle.verdict());
    }

    @Test
    void what_is_no_structure_has_no_parts() {
        for (var bytes : List.of("", "0500", "300501", "30800201", "30030201")) {
            assertThatThrownBy(() -> Slices.of(hex(bytes)))
                    .as(bytes)
                    .isInstanceOf(UnreadableException.class);
        }
    }

    private Certificat issuer() {
        return TrustFixture.read(authority.intermediate);
    }

    private static byte[] open(int tag, byte[]... parts) {
        return join(new byte[] {(byte) tag, (byte) 0x80}, join(parts), new byte[2]);
    }

    private static byte[] definite(int tag, byte[]... parts) {
        var content = join(parts);
        return join(hex("%02x82%04x".formatted(tag, content.length)), content);
    }

    /** With a longer length than there need be, which only BER allows. */
    private static byte[] longer(int tag, byte[] content) {
        return join(hex("%02x8300%04x".formatted(tag, content.length)), content);
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
