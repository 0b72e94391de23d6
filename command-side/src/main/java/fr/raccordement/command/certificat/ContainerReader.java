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
import org.jspecify.annotations.Nullable;

/** Reads a PKCS#7 / CMS SignedData, once the guard has let its structure through. */
final class ContainerReader {

    private static final byte SEQUENCE = 0x30;
    private static final byte CERTIFICATES = (byte) 0xA0;
    private static final byte LISTS = (byte) 0xA1;

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
        limit(index, data.getSignerInfos(), RuleSet.MAX_SIGNERS, "signataires", "signers");
        var signers = data.getSignerInfos() == null ? 0 : data.getSignerInfos().size();
        var parts = parts(der);
        return new Container(
                certificats(within(parts, CERTIFICATES)), lists(within(parts, LISTS)), signers);
    }

    /**
     * The sequences of a part of the content; what is neither certificate nor list is left aside.
     */
    private static List<byte[]> within(List<byte[]> parts, byte tag) throws UnreadableException {
        for (var part : parts) {
            if (part[0] == tag) {
                return Slices.of(part).stream().filter(each -> each[0] == SEQUENCE).toList();
            }
        }
        return List.of();
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
            throw explained(der);
        }
    }

    private static void limit(int file, @Nullable ASN1Set set, int max, String fr, String en) {
        if (set != null && set.size() > max) {
            throw Refusals.tooMany(file, max, fr, en);
        }
    }

    private static List<Certificat> certificats(List<byte[]> encoded) throws UnreadableException {
        var byFingerprint = new LinkedHashMap<String, Certificat>();
        for (var each : encoded) {
            try {
                var certificat = CertificatReader.read(each);
                byFingerprint.putIfAbsent(certificat.sha256(), certificat);
            } catch (UnreadableException explained) {
                throw explained.in(encoded.indexOf(each) + 1);
            }
        }
        return List.copyOf(byFingerprint.values());
    }

    private static List<RevocationList> lists(List<byte[]> encoded) throws UnreadableException {
        var lists = new ArrayList<RevocationList>();
        for (var each : encoded) {
            lists.add(RevocationList.read(each));
        }
        return List.copyOf(lists);
    }

    /** The library fails on a date that is none, of any certificate, and does not say so. */
    private static UnreadableException explained(byte[] der) {
        try {
            var encoded = within(parts(der), CERTIFICATES);
            for (var number = 1; number <= encoded.size(); number++) {
                var wrong = Dates.wrong(encoded.get(number - 1));
                if (wrong.isPresent()) {
                    return wrong.get().in(number);
                }
            }
        } catch (UnreadableException | RuntimeException none) {
            return malformed();
        }
        return malformed();
    }

    private static List<byte[]> parts(byte[] der) throws UnreadableException {
        return Slices.of(Slices.of(Slices.of(der).get(1)).getFirst());
    }

    private static UnreadableException malformed() {
        return new UnreadableException(
                "Le contenu PKCS#7 n'a pas pu être lu.", "The PKCS#7 content could not be read.");
    }
}
