package fr.raccordement.command.certificat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;
import org.jspecify.annotations.Nullable;

/** A revocation list as it came; nothing of it is trusted yet. */
record RevocationList(X509CRLHolder holder, SignedBytes signed) {

    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
            Set.of(Extension.issuingDistributionPoint);

    /**
     * @param der the list's bytes
     */
    static RevocationList read(byte[] der) throws UnreadableException {
        try {
            var list = CertificateList.getInstance(der);
            CertificatReader.comparable(list.getIssuer());
            var algorithm = list.getTBSCertList().getSignature();
            return new RevocationList(new X509CRLHolder(list), SignedBytes.of(der, algorithm));
        } catch (RuntimeException malformed) {
            throw new UnreadableException(
                    "Une liste de révocation est mal formée.", "A revocation list is malformed.");
        }
    }

    X500Name issuer() {
        return holder.getIssuer();
    }

    Instant from() {
        return holder.getThisUpdate().toInstant();
    }

    /** Whether it says anything current at this instant. */
    boolean currentAt(Instant now) {
        var next = holder.getNextUpdate();
        return !now.isBefore(from()) && next != null && now.isBefore(next.toInstant());
    }

    /** The entries that revoke; one that takes a revocation back does not. */
    Stream<X509CRLEntryHolder> revoked() {
        Collection<?> entries = holder.getRevokedCertificates();
        return entries.stream()
                .filter(X509CRLEntryHolder.class::isInstance)
                .map(X509CRLEntryHolder.class::cast)
                .filter(entry -> !takesBack(entry));
    }

    private static boolean takesBack(X509CRLEntryHolder entry) {
        var reason = entry.getExtension(Extension.reasonCode);
        return reason != null
                && ASN1Enumerated.getInstance(reason.getParsedValue())
                        .hasValue(CRLReason.removeFromCRL);
    }

    /**
     * Whether a certificate that it does not name is thereby not revoked: it understands itself
     * fully, is complete, and is about such certificates (RFC 5280, 5.2).
     */
    boolean clears(Certificat certificat) {
        return holder.getExtension(Extension.deltaCRLIndicator) == null
                && UNDERSTOOD.containsAll(holder.getCriticalExtensionOIDs())
                && isAbout(certificat, scope());
    }

    private @Nullable IssuingDistributionPoint scope() {
        var scope = holder.getExtension(Extension.issuingDistributionPoint);
        return scope == null ? null : IssuingDistributionPoint.getInstance(scope.getParsedValue());
    }

    private static boolean isAbout(
            Certificat certificat, @Nullable IssuingDistributionPoint scope) {
        return scope == null
                || !scope.isIndirectCRL()
                        && !scope.onlyContainsAttributeCerts()
                        && !(certificat.authority()
                                ? scope.onlyContainsUserCerts()
                                : scope.onlyContainsCACerts())
                        && scope.getOnlySomeReasons() == null
                        && isPointedAt(certificat, scope.getDistributionPoint());
    }

    /** Whether the certificate names the part of all lists that this one is. */
    private static boolean isPointedAt(
            Certificat certificat, @Nullable DistributionPointName point) {
        if (point == null) {
            return true;
        }
        var wanted = names(point);
        var extensions = certificat.holder().getExtensions();
        var points = extensions == null ? null : CRLDistPoint.fromExtensions(extensions);
        return points != null
                && Stream.of(points.getDistributionPoints())
                        .flatMap(each -> Stream.ofNullable(each.getDistributionPoint()))
                        .flatMap(each -> names(each).stream())
                        .anyMatch(wanted::contains);
    }

    private static List<GeneralName> names(DistributionPointName point) {
        return point.getType() == DistributionPointName.FULL_NAME
                ? List.of(GeneralNames.getInstance(point.getName()).getNames())
                : List.of();
    }
}
