package fr.raccordement.command.certificat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CRLEntryHolder;

/**
 * What the enclosed revocation lists say. Only those that name a certificate are verified to
 * condemn it, so that it does not matter how many others there are (D-044).
 */
final class Revocations {

    private static final int MAX_VERIFIED = 256;

    private final List<RevocationList> lists;
    private final Map<X500Name, List<Certificat>> signers;
    private final Map<BigInteger, List<Named>> named = new HashMap<>();
    private int verified;

    private record Named(RevocationList list, X509CRLEntryHolder entry) {}

    /** What the lists are worth as a proof that a certificate is not revoked. */
    enum Proof {
        NONE,
        STALE,
        PARTIAL,
        UNSIGNED,
        CLEAR
    }

    /**
     * @param certificats those that may be named, and those that may have signed lists
     */
    Revocations(List<RevocationList> lists, Collection<Certificat> certificats) {
        this.lists = lists;
        signers = certificats.stream().collect(Collectors.groupingBy(Certificat::subject));
        var serials =
                certificats.stream()
                        .map(certificat -> certificat.holder().getSerialNumber())
                        .collect(Collectors.toSet());
        for (var list : lists) {
            list.revoked()
                    .filter(entry -> serials.contains(entry.getSerialNumber()))
                    .forEach(
                            entry ->
                                    named.computeIfAbsent(
                                                    entry.getSerialNumber(), _ -> new ArrayList<>())
                                            .add(new Named(list, entry)));
        }
    }

    static Revocations none() {
        return new Revocations(List.of(), List.of());
    }

    /**
     * Whether a list that its issuer signed names this certificate, current or not, whatever else
     * it says. So it is taken to be where more lists name it than are verified.
     */
    boolean revoke(Certificat certificat) {
        return named.getOrDefault(certificat.holder().getSerialNumber(), List.of()).stream()
                .filter(each -> means(each.entry(), certificat))
                .anyMatch(each -> genuine(each.list()));
    }

    /** An entry of an indirect list says whose certificate it is about. */
    private static boolean means(X509CRLEntryHolder entry, Certificat certificat) {
        return Stream.of(entry.getCertificateIssuer().getNames())
                .filter(name -> name.getTagNo() == GeneralName.directoryName)
                .anyMatch(name -> X500Name.getInstance(name.getName()).equals(certificat.issuer()));
    }

    private boolean genuine(RevocationList list) {
        return signers.getOrDefault(list.issuer(), List.of()).stream()
                .anyMatch(signer -> verify(list, signer));
    }

    private boolean verify(RevocationList list, Certificat signer) {
        Interruptions.check();
        return ++verified > MAX_VERIFIED || Signatures.signed(signer.key(), list.signed());
    }

    /**
     * What proves that a certificate is not revoked.
     *
     * @param issuer who issued it
     */
    Proof proof(Certificat certificat, Certificat issuer, Instant now) {
        return lists.stream()
                .filter(list -> list.issuer().equals(certificat.issuer()))
                .sorted(Comparator.comparing(RevocationList::from).reversed())
                .map(list -> proof(list, certificat, issuer, now))
                .limit(MAX_VERIFIED)
                .reduce(Proof.NONE, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    private static Proof proof(
            RevocationList list, Certificat certificat, Certificat issuer, Instant now) {
        Interruptions.check();
        if (!list.currentAt(now)) {
            return Proof.STALE;
        }
        if (!list.clears(certificat)) {
            return Proof.PARTIAL;
        }
        return issuer.mayDo(KeyUsage.cRLSign) && Signatures.signed(issuer.key(), list.signed())
                ? Proof.CLEAR
                : Proof.UNSIGNED;
    }
}
