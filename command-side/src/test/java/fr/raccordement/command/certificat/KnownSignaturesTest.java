package fr.raccordement.command.certificat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.command.certificat.TestCertificate.Issued;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;

/** What was verified is not verified again, and nothing else is taken for it. */
class KnownSignaturesTest {

    private static final KeyPair RSA = TestCertificate.rsa(2048);

    private final Issued root = new TestCertificate("CN=Root").authority().keys(RSA).selfSigned();
    private final Certificat one = TrustFixture.read(new TestCertificate("CN=leaf").by(root));
    private final Certificat other = TrustFixture.read(new TestCertificate("CN=leaf").by(root));
    private final SubjectPublicKeyInfo signer = root.holder().getSubjectPublicKeyInfo();
    private final SubjectPublicKeyInfo stranger =
            SubjectPublicKeyInfo.getInstance(TestCertificate.keys().getPublic().getEncoded());
    private final List<SubjectPublicKeyInfo> verified = new ArrayList<>();
    private final KnownSignatures signatures =
            new KnownSignatures(
                    (key, what) -> {
                        verified.add(key);
                        return Signatures.signed(key, what);
                    });

    @Test
    void the_same_is_verified_once_whatever_the_answer() {
        for (var time = 0; time < 3; time++) {
            assertThat(signatures.signed(signer, one)).isTrue();
            assertThat(signatures.signed(stranger, one)).isFalse();
        }

        assertThat(verified).containsExactly(signer, stranger);
    }

    @Test
    void another_certificate_is_another_signature() {
        signatures.signed(signer, one);
        signatures.signed(signer, other);

        assertThat(verified).hasSize(2);
    }

    /** A key that is for RSASSA-PSS alone has not signed otherwise. */
    @Test
    void the_same_key_written_otherwise_is_verified_by_what_is_written() throws Exception {
        var forPss =
                new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS),
                        signer.parsePublicKey());

        assertThat(KeyIdentity.of(forPss)).isEqualTo(KeyIdentity.of(signer));
        signatures.signed(signer, one);
        signatures.signed(forPss, one);

        assertThat(verified).containsExactly(signer, forPss);
    }
}
