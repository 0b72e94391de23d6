package fr.raccordement.command.certificat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.command.certificat.TestCertificate.Issued;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;

/** So many signatures are verified and no more, and none for whoever is gone. */
class IssuerGraphTest {

    private final Issued root = new TestCertificate("CN=Root").authority().selfSigned();
    private final Certificat certificat =
            TrustFixture.read(new TestCertificate("CN=leaf").by(root));
    private final SubjectPublicKeyInfo signer = root.holder().getSubjectPublicKeyInfo();
    private final IssuerGraph graph = new IssuerGraph(List.of(certificat, TrustFixture.read(root)));

    @Test
    void signatures_are_verified_256_times() {
        for (var each = 0; each < 255; each++) {
            assertThat(graph.signedBy(stranger(), certificat)).isFalse();
        }
        assertThat(graph.exhausted()).isFalse();
        assertThat(graph.signedBy(signer, certificat)).isTrue();

        assertThat(graph.exhausted()).isTrue();
        assertThat(graph.signedBy(signer, certificat)).as("known").isTrue();
        assertThat(graph.selfSigned(TrustFixture.read(root))).as("not known").isFalse();
        assertThat(graph.missing(certificat).fr()).contains("trop embrouillée");
    }

    @Test
    void nothing_is_verified_any_more_for_whoever_is_gone() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> graph.signedBy(signer, certificat))
                    .isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
        assertThat(graph.signedBy(signer, certificat)).isTrue();
    }

    private static SubjectPublicKeyInfo stranger() {
        return SubjectPublicKeyInfo.getInstance(TestCertificate.keys().getPublic().getEncoded());
    }
}
