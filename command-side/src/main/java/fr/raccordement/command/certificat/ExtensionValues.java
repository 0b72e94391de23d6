package fr.raccordement.command.certificat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.jspecify.annotations.Nullable;

/** Extensions read as what the rules ask of them; all of them may be absent. */
final class ExtensionValues {

    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
            Set.of(
                    Extension.basicConstraints,
                    Extension.keyUsage,
                    Extension.extendedKeyUsage,
                    Extension.subjectAlternativeName,
                    Extension.certificatePolicies,
                    Extension.policyMappings,
                    Extension.policyConstraints,
                    Extension.inhibitAnyPolicy,
                    Extension.nameConstraints,
                    Extension.cRLDistributionPoints);

    private ExtensionValues() {}

    static Set<String> policies(@Nullable Extensions extensions) {
        var policies = extensions == null ? null : CertificatePolicies.fromExtensions(extensions);
        return policies == null
                ? Set.of()
                : Stream.of(policies.getPolicyInformation())
                        .map(PolicyInformation::getPolicyIdentifier)
                        .map(ASN1ObjectIdentifier::getId)
                        .collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable NameConstraints constraints(@Nullable Extensions extensions) {
        return extensions == null
                ? null
                : NameConstraints.getInstance(
                        extensions.getExtensionParsedValue(Extension.nameConstraints));
    }

    static @Nullable GeneralNames names(@Nullable Extensions extensions) {
        return extensions == null
                ? null
                : GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName);
    }

    static List<String> unknownCritical(@Nullable Extensions extensions) {
        if (extensions == null) {
            return List.of();
        }
        var critical = new HashSet<>(List.of(extensions.getCriticalExtensionOIDs()));
        critical.removeAll(UNDERSTOOD);
        return critical.stream().map(ASN1ObjectIdentifier::getId).sorted().toList();
    }
}
