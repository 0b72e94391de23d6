package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Certificate;

/** What a certificate must have for itself: its bytes and its key (S-18). */
public final class CertificatClaims {

    private CertificatClaims() {}

    /**
     * What a fiche claims for it: the certificate, its key, and where they differ the hash by which
     * an earlier analysis named the key. None where no certificate could be singled out.
     */
    public static Stream<ClaimId> of(CertificatAnalyse certificat) {
        return ids(certificat, writings(certificat).stream().limit(1));
    }

    /**
     * What nobody else may hold: the same, and every hash under which the key may have been claimed
     * while claims were of the bytes that came.
     */
    public static Stream<ClaimId> ever(CertificatAnalyse certificat) {
        return ids(certificat, writings(certificat).stream());
    }

    private static Stream<ClaimId> ids(CertificatAnalyse certificat, Stream<String> keys) {
        if (certificat.sha256() == null || certificat.cleSha256() == null) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(new ClaimId(ClaimKind.CERTIFICAT, certificat.sha256())),
                Stream.concat(Stream.of(certificat.cleSha256()), keys)
                        .distinct()
                        .map(key -> new ClaimId(ClaimKind.CLE_PUBLIQUE, key)));
    }

    private static List<String> writings(CertificatAnalyse certificat) {
        if (certificat.der().isEmpty()) {
            return List.of();
        }
        try {
            BouncyCastle.prepare();
            var der = Base64.getDecoder().decode(certificat.der().getFirst());
            return KeyIdentity.everWrittenAs(
                    Certificate.getInstance(der).getSubjectPublicKeyInfo());
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }
}
