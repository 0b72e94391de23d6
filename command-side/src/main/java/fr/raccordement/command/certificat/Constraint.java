package fr.raccordement.command.certificat;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/**
 * The name constraints of one authority (RFC 5280, 4.2.1.10). Those of several are each kept for
 * themselves: a name that all of them allow is in their intersection, which need not be made.
 */
record Constraint(NameConstraints constraints) {

    private static final String HOST = "[A-Za-z0-9_*-]+(\\.[A-Za-z0-9_-]+)+\\.?";
    private static final String DOMAIN = "\\.?[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\.?";

    private static final Set<Integer> UNKNOWN =
            Set.of(GeneralName.x400Address, GeneralName.ediPartyName, GeneralName.registeredID);

    private static final Set<Integer> TEXTS =
            Set.of(
                    GeneralName.dNSName,
                    GeneralName.rfc822Name,
                    GeneralName.uniformResourceIdentifier);

    /** Whether a certificate may bear its names, in its subject and beside it. */
    boolean allows(Certificat certificat) {
        var subject = certificat.subject();
        return (subject.size() == 0 || allows(new GeneralName(subject)))
                && emails(subject).allMatch(this::allows)
                && names(certificat).allMatch(this::allows)
                && allowsBesides(certificat);
    }

    /** Whether no host that a star stands for is excluded. */
    private boolean allowsStars(Certificat certificat) {
        return names(certificat)
                .filter(name -> name.getTagNo() == GeneralName.dNSName)
                .map(name -> name.getName().toString().toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("*."))
                .noneMatch(
                        name ->
                                excluded(GeneralName.dNSName)
                                        .anyMatch(it -> it.endsWith(name.substring(1))));
    }

    /** Excluded names that are text, in small letters. */
    private Stream<String> excluded(int kind) {
        return TEXTS.contains(kind)
                ? Stream.ofNullable(constraints.getExcludedSubtrees())
                        .flatMap(Stream::of)
                        .map(GeneralSubtree::getBase)
                        .filter(name -> name.getTagNo() == kind)
                        .map(name -> name.getName().toString().toLowerCase(Locale.ROOT))
                : Stream.empty();
    }

    /**
     * What the validator of the library does not ask: whether the hosts are allowed that a subject
     * names where nothing else names any, those for which a star stands, and names of a kind that
     * is excluded as a whole (D-251).
     */
    boolean allowsBesides(Certificat certificat) {
        return hostsInSubject(certificat).allMatch(this::allows)
                && allowsStars(certificat)
                && Stream.of(
                                names(certificat),
                                emails(certificat.subject()),
                                hostsInSubject(certificat))
                        .flatMap(it -> it)
                        .noneMatch(name -> excludesAll(name.getTagNo()));
    }

    private static Stream<GeneralName> hostsInSubject(Certificat certificat) {
        return names(certificat).anyMatch(name -> name.getTagNo() == GeneralName.dNSName)
                ? Stream.empty()
                : hosts(certificat.subject());
    }

    /**
     * The empty name is the end of every name. A host that cannot be one is compared with nothing,
     * so that nothing is known to lie outside of it.
     */
    private boolean excludesAll(int kind) {
        return excluded(kind)
                .anyMatch(
                        base ->
                                base.isBlank()
                                        || kind == GeneralName.dNSName && !base.matches(DOMAIN));
    }

    /** Whether it speaks of a kind of names that nothing here compares. */
    boolean isOfUnknownKind() {
        return Stream.of(constraints.getPermittedSubtrees(), constraints.getExcludedSubtrees())
                .filter(Objects::nonNull)
                .flatMap(Stream::of)
                .anyMatch(it -> UNKNOWN.contains(it.getBase().getTagNo()));
    }

    int size() {
        return size(constraints.getPermittedSubtrees()) + size(constraints.getExcludedSubtrees());
    }

    int permitted() {
        return size(constraints.getPermittedSubtrees());
    }

    private static int size(GeneralSubtree @org.jspecify.annotations.Nullable [] subtrees) {
        return subtrees == null ? 0 : subtrees.length;
    }

    private boolean allows(GeneralName name) {
        var validator = new PKIXNameConstraintValidator();
        if (constraints.getPermittedSubtrees() != null) {
            validator.intersectPermittedSubtree(constraints.getPermittedSubtrees());
        }
        if (constraints.getExcludedSubtrees() != null) {
            Stream.of(constraints.getExcludedSubtrees()).forEach(validator::addExcludedSubtree);
        }
        try {
            validator.checkPermitted(name);
            validator.checkExcluded(name);
            return true;
        } catch (NameConstraintValidatorException excluded) {
            return false;
        }
    }

    private static Stream<GeneralName> names(Certificat certificat) {
        return certificat.names() == null
                ? Stream.empty()
                : Stream.of(certificat.names().getNames());
    }

    private static Stream<GeneralName> emails(X500Name subject) {
        return Stream.of(subject.getRDNs(BCStyle.EmailAddress))
                .map(rdn -> rdn.getFirst().getValue())
                .filter(ASN1IA5String.class::isInstance)
                .map(email -> new GeneralName(GeneralName.rfc822Name, email));
    }

    /** Common names that look like one, as servers without other names are called by. */
    private static Stream<GeneralName> hosts(X500Name subject) {
        return Stream.of(subject.getRDNs(BCStyle.CN))
                .map(rdn -> IETFUtils.valueToString(rdn.getFirst().getValue()))
                .filter(name -> name.matches(HOST))
                .map(name -> new GeneralName(GeneralName.dNSName, name));
    }
}
