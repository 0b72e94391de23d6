package fr.raccordement.command.certificat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.BiPredicate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * Which key signed which certificate, as far as it was verified lately, for whoever asks: the same
 * bytes give the same answer for ever. A certificate is judged when it is deposited, submitted,
 * activated and looked at again, by the same chain each time (D-292).
 */
final class KnownSignatures {

    private static final int MOST = 4_096;

    private final Cache<Pair, Boolean> known = Caffeine.newBuilder().maximumSize(MOST).build();
    private final BiPredicate<SubjectPublicKeyInfo, SignedBytes> verifying;

    KnownSignatures(BiPredicate<SubjectPublicKeyInfo, SignedBytes> verifying) {
        this.verifying = verifying;
    }

    boolean signed(SubjectPublicKeyInfo key, Certificat issued) {
        var pair = new Pair(KeyIdentity.asWritten(key), issued.sha256());
        var answer = known.getIfPresent(pair);
        if (answer == null) {
            answer = verifying.test(key, issued.signed());
            known.put(pair, answer);
        }
        return answer;
    }

    /**
     * A key and a certificate.
     *
     * @param key SHA-256 of the key as it is written: what may be verified by it depends on that
     * @param issued SHA-256 of the certificate
     */
    private record Pair(String key, String issued) {}
}
