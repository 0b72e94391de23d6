package fr.raccordement.command.certificat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.Principal;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as the path validator of the library takes it: its bytes are those that came, and
 * its signature is verified over them, once, by {@link IssuerGraph}. Its names are told in one way
 * of writing, so that the library takes for the same what the graph does.
 */
final class PkixCertificate extends X509Certificate {

    private static final long serialVersionUID = 1L;

    /** Where the library would look for more certificates; nothing rests on it. */
    private static final String UNREAD = Extension.issuerAlternativeName.getId();

    private final transient Certificat certificat;
    private final transient IssuerGraph graph;
    private final X509Certificate parsed;
    private final X500Principal subject;
    private final X500Principal issuer;
    private final Key key;

    PkixCertificate(Certificat certificat, IssuerGraph graph) throws CertificateException {
        this.certificat = certificat;
        this.graph = graph;
        var factory = CertificateFactory.getInstance("X.509", BouncyCastle.PROVIDER);
        parsed =
                (X509Certificate)
                        factory.generateCertificate(new ByteArrayInputStream(certificat.der()));
        try {
            subject = principal(certificat.subject());
            issuer = principal(certificat.issuer());
            key = new Key(certificat.key().getEncoded());
        } catch (IOException | IllegalArgumentException unwritable) {
            throw new CertificateException(unwritable);
        }
    }

    private static X500Principal principal(X500Name name) throws IOException {
        return new X500Principal(NameTexts.alike(name).getEncoded());
    }

    /** The key as it came, which nobody has to be able to use where it signed nothing. */
    private record Key(byte[] encoded) implements PublicKey {

        @Override
        public String getAlgorithm() {
            return "X.509";
        }

        @Override
        public String getFormat() {
            return "X.509";
        }

        @Override
        public byte[] getEncoded() {
            return encoded.clone();
        }
    }

    Certificat certificat() {
        return certificat;
    }

    @Override
    public void verify(PublicKey key) throws SignatureException {
        if (!graph.signedBy(SubjectPublicKeyInfo.getInstance(key.getEncoded()), certificat)) {
            throw new SignatureException("The key has not signed this.");
        }
    }

    @Override
    public void verify(PublicKey key, String provider) throws SignatureException {
        verify(key);
    }

    @Override
    public byte[] getEncoded() {
        return certificat.der().clone();
    }

    @Override
    public byte[] getTBSCertificate() {
        return certificat.signed().signed().clone();
    }

    @Override
    public void checkValidity() {
        throw new UnsupportedOperationException("The time is given.");
    }

    @Override
    public void checkValidity(Date date)
            throws java.security.cert.CertificateExpiredException,
                    java.security.cert.CertificateNotYetValidException {
        parsed.checkValidity(date);
    }

    @Override
    public int getVersion() {
        return parsed.getVersion();
    }

    @Override
    public BigInteger getSerialNumber() {
        return parsed.getSerialNumber();
    }

    @Override
    @Deprecated
    public Principal getIssuerDN() {
        return issuer;
    }

    @Override
    @Deprecated
    public Principal getSubjectDN() {
        return subject;
    }

    @Override
    public X500Principal getIssuerX500Principal() {
        return issuer;
    }

    @Override
    public X500Principal getSubjectX500Principal() {
        return subject;
    }

    @Override
    public Date getNotBefore() {
        return parsed.getNotBefore();
    }

    @Override
    public Date getNotAfter() {
        return parsed.getNotAfter();
    }

    @Override
    public byte[] getSignature() {
        return parsed.getSignature();
    }

    @Override
    public String getSigAlgName() {
        return parsed.getSigAlgName();
    }

    @Override
    public String getSigAlgOID() {
        return parsed.getSigAlgOID();
    }

    @Override
    public byte @Nullable [] getSigAlgParams() {
        return parsed.getSigAlgParams();
    }

    @Override
    public boolean @Nullable [] getIssuerUniqueID() {
        return parsed.getIssuerUniqueID();
    }

    @Override
    public boolean @Nullable [] getSubjectUniqueID() {
        return parsed.getSubjectUniqueID();
    }

    @Override
    public boolean @Nullable [] getKeyUsage() {
        return parsed.getKeyUsage();
    }

    @Override
    public int getBasicConstraints() {
        return parsed.getBasicConstraints();
    }

    @Override
    public PublicKey getPublicKey() {
        return key;
    }

    @Override
    public boolean hasUnsupportedCriticalExtension() {
        return parsed.hasUnsupportedCriticalExtension();
    }

    @Override
    public @Nullable Set<String> getCriticalExtensionOIDs() {
        return parsed.getCriticalExtensionOIDs();
    }

    @Override
    public @Nullable Set<String> getNonCriticalExtensionOIDs() {
        return parsed.getNonCriticalExtensionOIDs();
    }

    @Override
    public byte @Nullable [] getExtensionValue(String oid) {
        return UNREAD.equals(oid) ? null : parsed.getExtensionValue(oid);
    }

    @Override
    public String toString() {
        return certificat.called();
    }
}
