package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.command.certificat.TestCertificate.Issued;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.util.CollectionStore;

/** A root and an intermediate authority, for tests that need certificates. */
public final class DemonstrationAuthority {

    public static final KeyPurposeId CLIENT = KeyPurposeId.id_kp_clientAuth;
    public static final KeyPurposeId SERVER = KeyPurposeId.id_kp_serverAuth;

    public final Issued root;
    public final Issued intermediate;

    public DemonstrationAuthority(String name) {
        root =
                new TestCertificate("C=FR,O=Test,CN=%s Root".formatted(name))
                        .authority()
                        .selfSigned();
        intermediate =
                new TestCertificate("C=FR,O=Test,CN=%s Intermediate".formatted(name))
                        .authority()
                        .by(root);
    }

    /** A file with the whole chain of a new certificate for these roles. */
    public Fichier file(String name, KeyPurposeId... purposes) {
        return chain(new TestCertificate("C=FR,O=Test,CN=%s".formatted(name)).leaf(purposes));
    }

    public Fichier chain(TestCertificate leaf) {
        return p7b(leaf.by(intermediate), intermediate, root);
    }

    public static Fichier p7b(Issued... certificats) {
        return p7b(Stream.of(certificats).map(Issued::holder).toList(), List.of());
    }

    static Fichier p7b(List<X509CertificateHolder> certificats, List<X509CRLHolder> crls) {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addCertificates(new CollectionStore<>(certificats));
            generator.addCRLs(new CollectionStore<>(crls));
            return new Fichier(
                    "test.p7b", generator.generate(new CMSAbsentContent()).getEncoded("DER"));
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Fichier pem(Fichier der) {
        return new Fichier("test.pem", pem("PKCS7", der.contenu()).getBytes());
    }

    static String pem(String label, byte[] der) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
    }

    /** Puts the root into a directory of trusted issuers. */
    public void trustIn(Path directory, String file) throws IOException {
        Files.writeString(directory.resolve(file), pem("CERTIFICATE", root.holder().getEncoded()));
    }
}
