package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;

import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.command.certificat.TestCertificate.Issued;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;

/** Files made to hurt whoever reads them; all fit into one mebibyte. */
final class HostileFiles {

    private static final int MIB = 1 << 20;
    private static final DemonstrationAuthority AUTHORITY = new DemonstrationAuthority("Hostile");

    private HostileFiles() {}

    static Map<String, Fichier> all() throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("nothing", new byte[0]);
        files.put("zeros", new byte[MIB]);
        files.put("nested sequences, definite", nested(10_000));
        files.put("nested sequences, indefinite", repeat("3080", MIB));
        files.put("nested integers that look like keys", repeat("30020102", MIB));
        files.put("a length of 2 GiB", hex("30847fffffff06092a864886f70d010702"));
        files.put("a length of 4 GiB", hex("3084ffffffff06092a864886f70d010702"));
        files.put("a content of 2 GiB", hex("301106092a864886f70d010702a084" + "7fffffff"));
        files.put("a flood of nulls", sequence(repeat("0500", MIB - 8)));
        files.put("a flood of armour", "-----BEGIN PKCS7-----\n".repeat(MIB / 22).getBytes());
        files.put(
                "a flood of blocks",
                "-----BEGIN A-----\nMA==\n-----END A-----\n".repeat(26_000).getBytes());
        files.put(
                "a flood of line ends",
                ("-----BEGIN PKCS7-----" + "\n".repeat(MIB - 60) + "-----END PKCS7-----")
                        .getBytes());
        files.put("trailing bytes", join(AUTHORITY.file("x", SERVER).contenu(), new byte[9]));
        var result = new LinkedHashMap<String, Fichier>();
        files.forEach((name, bytes) -> result.put(name, new Fichier(name, bytes)));
        addCertificates(result);
        return result;
    }

    private static void addCertificates(Map<String, Fichier> files) throws Exception {
        files.put("cross-signed namesakes", namesakes(198, TestCertificate.keys()));
        files.put("cross-signed namesakes with large keys", namesakes(90, large()));
        files.put("a name of 5 KiB", leaf(longName(5_000)));
        files.put("a name of 900 KiB", leaf(longName(900_000)));
        files.put(
                "a serial number of 100 KiB",
                AUTHORITY.chain(plain().serial(BigInteger.ONE.shiftLeft(800_000))));
        var extensions = plain();
        for (var i = 0; i < 70; i++) {
            extensions.with(new ASN1ObjectIdentifier("2.999.1." + i), false, DERNull.INSTANCE);
        }
        files.put("seventy extensions", AUTHORITY.chain(extensions));
        var policies = IntStream.range(0, 20_000).mapToObj(i -> "2.999.2." + i);
        files.put(
                "twenty thousand policies",
                AUTHORITY.chain(plain().policies(policies.toArray(String[]::new))));
        files.put("constraints against names", constraints());
    }

    /** Thousands of names below thousands of constraints: a product, where it is not capped. */
    private static Fichier constraints() {
        var names =
                IntStream.range(0, 9_000).mapToObj(i -> new GeneralName(2, "a" + i + ".example"));
        var trees =
                IntStream.range(0, 9_000)
                        .mapToObj(i -> new GeneralSubtree(new GeneralName(2, "b" + i)));
        var authority =
                new TestCertificate("CN=Constraints")
                        .authority()
                        .with(
                                Extension.nameConstraints,
                                true,
                                new NameConstraints(null, trees.toArray(GeneralSubtree[]::new)))
                        .by(AUTHORITY.root);
        var leaf =
                plain().with(
                                Extension.subjectAlternativeName,
                                false,
                                new GeneralNames(names.toArray(GeneralName[]::new)));
        return DemonstrationAuthority.p7b(leaf.by(authority), authority, AUTHORITY.root);
    }

    /** Authorities of one name that could each have issued each other. */
    private static Fichier namesakes(int count, KeyPair keys) {
        var certificats = new ArrayList<Issued>();
        var signer =
                new Issued(
                        new TestCertificate("CN=Same").authority().selfSigned().holder(),
                        TestCertificate.keys());
        for (var i = 0; i < count; i++) {
            certificats.add(new TestCertificate("CN=Same").authority().keys(keys).by(signer));
        }
        certificats.add(new TestCertificate("CN=leaf").leaf(SERVER).by(signer));
        return DemonstrationAuthority.p7b(certificats.toArray(Issued[]::new));
    }

    /** RSA 8192 with a public exponent as long as its modulus. */
    private static KeyPair large() throws Exception {
        var modulus = BigInteger.ONE.shiftLeft(8191).setBit(0);
        var spec =
                new org.bouncycastle.asn1.pkcs.RSAPublicKey(
                        modulus, modulus.subtract(BigInteger.TWO));
        var info =
                new org.bouncycastle.asn1.x509.SubjectPublicKeyInfo(
                        new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers.rsaEncryption,
                                DERNull.INSTANCE),
                        spec);
        var encoded = info.getEncoded();
        RSAPublicKey key =
                new RSAPublicKey() {
                    public BigInteger getPublicExponent() {
                        return spec.getPublicExponent();
                    }

                    public BigInteger getModulus() {
                        return modulus;
                    }

                    public String getAlgorithm() {
                        return "RSA";
                    }

                    public String getFormat() {
                        return "X.509";
                    }

                    public byte[] getEncoded() {
                        return encoded;
                    }
                };
        return new KeyPair(key, TestCertificate.keys().getPrivate());
    }

    private static TestCertificate plain() {
        return new TestCertificate("CN=hostile").leaf(SERVER);
    }

    private static Fichier leaf(X500NameBuilder name) {
        return AUTHORITY.chain(new TestCertificate(name.build()).leaf(SERVER));
    }

    private static X500NameBuilder longName(int length) {
        var name = new X500NameBuilder();
        for (var i = 0; i < length / 50; i++) {
            name.addRDN(BCStyle.OU, "+,;".repeat(13));
        }
        return name;
    }

    private static byte[] nested(int depth) {
        var bytes = new byte[] {5, 0};
        for (var i = 0; i < depth; i++) {
            bytes = sequence(bytes);
        }
        return bytes;
    }

    private static byte[] sequence(byte[] content) {
        var length = HexFormat.of().toHexDigits(content.length);
        return join(hex("3084" + length), content);
    }

    private static byte[] repeat(String pattern, int size) {
        var unit = hex(pattern);
        var bytes = new byte[size / unit.length * unit.length];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = unit[i % unit.length];
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        List.of(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
