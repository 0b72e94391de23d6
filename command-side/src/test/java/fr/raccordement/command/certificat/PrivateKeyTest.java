package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static fr.raccordement.command.certificat.DemonstrationAuthority.pem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.fiche.Protocole;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyStore;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.NoticeReference;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierId;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.UserNotice;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfoBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrivateKeyTest {

    private static final DemonstrationAuthority AUTHORITY = new DemonstrationAuthority("Keys");
    private static final KeyPair RSA = TestCertificate.rsa(2048);
    private static final KeyPair EC = TestCertificate.keys();
    private static final char[] PASSWORD = "password".toCharArray();

    private final CertificateAnalysis analysis = Analyses.trusting(AUTHORITY);

    static Stream<Arguments> keys() throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        var pkcs8 = RSA.getPrivate().getEncoded();
        var pkcs1 = inner(RSA);
        var good = AUTHORITY.file("x", SERVER).contenu();
        files.put("PKCS#8 DER", pkcs8);
        files.put("PKCS#8 DER, elliptic", EC.getPrivate().getEncoded());
        files.put("PKCS#8 encrypted DER", encrypted(pkcs8));
        files.put("PKCS#1 DER", pkcs1);
        files.put("SEC1 DER", inner(EC));
        files.put("PKCS#12", store("PKCS12"));
        files.put("JKS", store("JKS"));
        for (var label :
                new String[] {
                    "PRIVATE KEY",
                    "RSA PRIVATE KEY",
                    "ENCRYPTED PRIVATE KEY",
                    "EC PRIVATE KEY",
                    "CERTIFICATE",
                    "PKCS7"
                }) {
            files.put("PEM labelled " + label, pem(label, pkcs8).getBytes());
        }
        files.put("OpenSSH", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END".getBytes());
        files.put("Base64 alone", Base64.getEncoder().encode(pkcs8));
        files.put("UTF-16 PEM", pem("PRIVATE KEY", pkcs8).getBytes(StandardCharsets.UTF_16));
        files.put(
                "beside certificates in PEM",
                (pem("PKCS7", good) + pem("PRIVATE KEY", pkcs8)).getBytes());
        files.put("behind certificates in DER", join(good, pkcs1));
        files.put("inside the PKCS#7", enclosed(pkcs8));
        return files.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void a_private_key_is_refused_and_left_nowhere(String name, byte[] file) {
        var printed = new ByteArrayOutputStream();
        var err = System.err;
        System.setErr(new PrintStream(printed));
        try {
            var refused =
                    catchThrowableOfType(
                            RuleViolatedException.class,
                            () ->
                                    Analyses.production(
                                            analysis, Protocole.AS2, new Fichier("cle", file)));

            assertThat(refused.refusal().code()).isEqualTo("CERT_PRIVATE_KEY");
            assertThat(refused.refusal().violations().getFirst().path()).isEqualTo("fichiers.0");
            assertThat(refused).hasNoCause();
            var trace = new StringWriter();
            refused.printStackTrace(new PrintWriter(trace));
            assertThat(trace + refused.refusal().toString() + printed)
                    .doesNotContain(Base64.getEncoder().encodeToString(file).substring(0, 16))
                    .doesNotContain("MII", "BEGIN");
        } finally {
            System.setErr(err);
        }
    }

    /** A notice refers to numbers of its own: a sequence of integers, as a key is. */
    @Test
    void a_notice_of_a_policy_is_no_key() {
        var numbers = new ASN1EncodableVector();
        for (var number = 0; number < 9; number++) {
            numbers.add(new ASN1Integer(number));
        }
        var notice = new UserNotice(new NoticeReference("AC", numbers), "Conditions");
        var qualifier = new PolicyQualifierInfo(PolicyQualifierId.id_qt_unotice, notice);
        var policies =
                new CertificatePolicies(
                        new PolicyInformation(
                                new ASN1ObjectIdentifier("2.999.250.1"),
                                new DERSequence(qualifier)));
        var leaf = new TestCertificate("CN=x").with(Extension.certificatePolicies, false, policies);

        assertThat(PrivateKeys.isIn(AUTHORITY.chain(leaf).contenu())).isFalse();
    }

    @Test
    void every_file_that_holds_one_is_reported() {
        var key = new Fichier("cle", RSA.getPrivate().getEncoded());
        var refused =
                catchThrowableOfType(
                        RuleViolatedException.class,
                        () -> Analyses.production(analysis, Protocole.PESIT, key, key));

        assertThat(refused.refusal().violations())
                .extracting("path")
                .containsExactly("fichiers.0", "fichiers.1");
    }

    private static byte[] inner(KeyPair keys) throws Exception {
        return PrivateKeyInfo.getInstance(keys.getPrivate().getEncoded())
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();
    }

    private static byte[] encrypted(byte[] pkcs8) throws Exception {
        var encryptor =
                new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                        .setProvider(BouncyCastle.PROVIDER)
                        .build(PASSWORD);
        return new PKCS8EncryptedPrivateKeyInfoBuilder(pkcs8).build(encryptor).getEncoded();
    }

    private static byte[] store(String kind) throws Exception {
        var store = KeyStore.getInstance(kind);
        store.load(null, null);
        var certificate =
                new org.bouncycastle.cert.jcajce.JcaX509CertificateConverter()
                        .getCertificate(AUTHORITY.root.holder());
        store.setKeyEntry(
                "key",
                AUTHORITY.root.keys().getPrivate(),
                PASSWORD,
                new java.security.cert.Certificate[] {certificate});
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD);
        return bytes.toByteArray();
    }

    private static byte[] enclosed(byte[] key) throws Exception {
        return new CMSSignedDataGenerator()
                .generate(new CMSProcessableByteArray(key), true)
                .getEncoded("DER");
    }

    private static byte[] join(byte[] first, byte[] second) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }
}
