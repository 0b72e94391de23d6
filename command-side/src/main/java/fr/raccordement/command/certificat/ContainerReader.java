package fr.raccordement.command.certificat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.cert.X509CRLHolder;
import org.jspecify.annotations.Nullable;

/** Reads a PKCS#7 / CMS SignedData, once the guard has let its structure through. */
final class ContainerReader {

    private ContainerReader() {}

    static Container read(Upload upload) throws UnreadableException {
        BouncyCastle.prepare();
        var der = ContainerBytes.of(upload.bytes());
        Asn1Guard.check(der);
        var data = signedData(der);
        var index = upload.index();
        limit(
                index,
                data.getCertificates(),
                RuleSet.MAX_CERTIFICATES,
                "certificats",
                "certificates");
        limit(index, data.getCRLs(), RuleSet.MAX_CRLS, "listes de révocation", "revocation lists");
        limit(index, data.getSignerInfos(), RuleSet.MAX_SIGNERS, "signataires", "signers");
        var signers = data.getSignerInfos() == null ? 0 : data.getSignerInfos().size();
        return new Container(certificats(data.getCertificates()), crls(data.getCRLs()), signers);
    }

    private static SignedData signedData(byte[] der) throws UnreadableException {
        try {
            var content = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(der));
            if (content.getObjectAt(0) instanceof ASN1Sequence) {
                throw new UnreadableException(
                        "C'est un certificat nu : un PKCS#7 avec toute la chaîne est attendu.",
                        "This is a bare certificate: a PKCS#7 with the whole chain is expected.");
            }
            var info = ContentInfo.getInstance(content);
            if (!CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
                throw new UnreadableException(
                        "Le PKCS#7 n'est pas de type SignedData.",
                        "The PKCS#7 is not a SignedData.");
            }
            return SignedData.getInstance(info.getContent());
        } catch (UnreadableException explained) {
            throw explained;
        } catch (Exception malformed) {
            throw malformed();
        }
    }

    private static void limit(int file, @Nullable ASN1Set set, int max, String fr, String en) {
        if (set != null && set.size() > max) {
            throw Refusals.tooMany(file, max, fr, en);
        }
    }

    private static List<Certificat> certificats(@Nullable ASN1Set set) throws UnreadableException {
        var byFingerprint = new LinkedHashMap<String, Certificat>();
        if (set != null) {
            for (var element : set) {
                var certificat = CertificatReader.read(element);
                byFingerprint.putIfAbsent(certificat.sha256(), certificat);
            }
        }
        return List.copyOf(byFingerprint.values());
    }

    /** Revocation information of another kind than a list is left aside. */
    private static List<X509CRLHolder> crls(@Nullable ASN1Set set) throws UnreadableException {
        var crls = new ArrayList<X509CRLHolder>();
        try {
            for (var element : set == null ? List.<Object>of() : set) {
                if (element instanceof ASN1Sequence) {
                    var crl = new X509CRLHolder(CertificateList.getInstance(element));
                    CertificatReader.comparable(crl.getIssuer());
                    crls.add(crl);
                }
            }
        } catch (RuntimeException malformed) {
            throw malformed();
        }
        return List.copyOf(crls);
    }

    private static UnreadableException malformed() {
        return new UnreadableException(
                "Le contenu PKCS#7 n'a pas pu être lu.", "The PKCS#7 content could not be read.");
    }
}
