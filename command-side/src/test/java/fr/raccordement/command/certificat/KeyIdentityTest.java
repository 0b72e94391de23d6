package fr.raccordement.command.certificat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One key is one key, however it is written; keys, lines and hashes are those of other programs.
 */
class KeyIdentityTest {

    private static final ASN1ObjectIdentifier P256 =
            new ASN1ObjectIdentifier("1.2.840.10045.3.1.7");
    private static final String HASH =
            "243abf6bf46d4e19ae1f7c37b11722eafbad514438987238678010987d49817c";
    private static final String X =
            "28a975d1fb52a52da4c4000579462bb15ff1497653a605dc89f6d59016ca4be0";
    private static final String Y =
            "58ee23dc585a505466d7d45a6882b6c4d5f405b23e24ae17952cc543be85557d";

    @ParameterizedTest
    @CsvFileSource(resources = "/cles/cles.csv", delimiter = ';')
    void the_usual_writing_is_what_is_hashed_whether_a_certificate_or_a_line_brings_it(
            String line, String spki, String sha256) {
        var key = SubjectPublicKeyInfo.getInstance(Base64.getDecoder().decode(spki));

        assertThat(KeyIdentity.of(key)).isEqualTo(sha256);
        assertThat(KeyIdentity.ofOpenSsh(line)).contains(sha256);
        assertThat(KeyIdentity.ofOpenSsh("  " + line + "  a comment ")).contains(sha256);
    }

    @ParameterizedTest
    @CsvSource({"04" + X + Y, "03" + X, "07" + X + Y})
    void a_point_is_the_same_compressed_and_not(String point) {
        assertThat(KeyIdentity.of(point(point))).isEqualTo(HASH);
    }

    @Test
    void another_point_is_another_key() {
        assertThat(KeyIdentity.of(point("02" + X))).isNotEqualTo(HASH);
    }

    @Test
    void an_rsa_key_is_the_same_under_every_algorithm() {
        var key =
                SubjectPublicKeyInfo.getInstance(
                        TestCertificate.rsaPublic(2048, 65_537).getPublic().getEncoded());
        for (var algorithm :
                List.of(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption),
                        new AlgorithmIdentifier(
                                PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS),
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP))) {
            assertThat(KeyIdentity.of(rsa(key, algorithm))).isEqualTo(KeyIdentity.of(key));
        }
        assertThat(KeyIdentity.of(rsa(key, new AlgorithmIdentifier(P256))))
                .isNotEqualTo(KeyIdentity.of(key));
    }

    @Test
    void a_key_that_cannot_be_read_is_known_by_its_bytes() {
        assertThat(KeyIdentity.of(point("05" + X))).hasSize(64).isNotEqualTo(HASH);
        assertThat(KeyIdentity.everWrittenAs(point("05" + X))).hasSize(1);
    }

    @Test
    void what_is_no_line_of_openssh_has_no_identity() {
        assertThat(KeyIdentity.ofOpenSsh("")).isEmpty();
        assertThat(KeyIdentity.ofOpenSsh("ssh-rsa")).isEmpty();
        assertThat(KeyIdentity.ofOpenSsh("ssh-rsa AAAA")).isEmpty();
        assertThat(KeyIdentity.ofOpenSsh("ssh-rsa ~~~~")).isEmpty();
    }

    /** Claims were of the bytes that came; those taken then must go on holding the key. */
    @Test
    void a_claim_of_any_writing_is_looked_for_and_only_the_usual_one_is_taken_anew() {
        var usual = claims(point("04" + X + Y), HASH);
        var compressed = claims(point("03" + X), hash(point("03" + X)));

        assertThat(usual.of()).containsExactly(key(HASH));
        assertThat(usual.ever()).contains(key(HASH), key(hash(point("03" + X))));
        assertThat(compressed.of()).containsExactly(key(hash(point("03" + X))), key(HASH));
        assertThat(compressed.ever()).containsAll(usual.ever());
    }

    @Test
    void without_a_certificate_nothing_is_claimed_and_an_unreadable_one_keeps_its_hashes() {
        assertThat(CertificatClaims.of(analyse(null, null, List.of()))).isEmpty();
        assertThat(CertificatClaims.ever(analyse("aa", null, List.of()))).isEmpty();
        assertThat(CertificatClaims.of(analyse("aa", "bb", List.of())))
                .containsExactly(new ClaimId(ClaimKind.CERTIFICAT, "aa"), key("bb"));
        assertThat(CertificatClaims.ever(analyse("aa", "bb", List.of("AAAA"))))
                .containsExactly(new ClaimId(ClaimKind.CERTIFICAT, "aa"), key("bb"));
    }

    private record Claims(List<ClaimId> of, List<ClaimId> ever) {}

    private static Claims claims(SubjectPublicKeyInfo key, String stored) {
        var der = TestCertificate.encodedWith(key);
        var analyse = analyse("aa", stored, List.of(Base64.getEncoder().encodeToString(der)));
        return new Claims(
                CertificatClaims.of(analyse).skip(1).toList(),
                CertificatClaims.ever(analyse).skip(1).toList());
    }

    private static CertificatAnalyse analyse(String sha256, String key, List<String> der) {
        return new CertificatAnalyse(
                "x", sha256, key, null, null, null, null, null, List.of(), List.of(), der,
                List.of());
    }

    private static ClaimId key(String sha256) {
        return new ClaimId(ClaimKind.CLE_PUBLIQUE, sha256);
    }

    private static String hash(SubjectPublicKeyInfo key) {
        try {
            return CertificatReader.sha256(key.getEncoded("DER"));
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static SubjectPublicKeyInfo point(String hex) {
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, P256),
                HexFormat.of().parseHex(hex));
    }

    private static SubjectPublicKeyInfo rsa(
            SubjectPublicKeyInfo key, AlgorithmIdentifier algorithm) {
        try {
            return new SubjectPublicKeyInfo(
                    algorithm, RSAPublicKey.getInstance(key.parsePublicKey()));
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
