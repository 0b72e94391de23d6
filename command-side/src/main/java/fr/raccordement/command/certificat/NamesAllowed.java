package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.jspecify.annotations.Nullable;

/** Name constraints (RFC 5280, 4.2.1.10), from the root down. */
final class NamesAllowed {

    private NamesAllowed() {}

    static @Nullable Texte problem(Path path) {
        var validator = new PKIXNameConstraintValidator();
        var constrained = false;
        for (var index = path.certificats().size() - 1; index >= 0; index--) {
            var certificat = path.certificats().get(index);
            try {
                if (constrained && (index == 0 || !certificat.selfIssued())) {
                    check(certificat, validator);
                }
                if (certificat.constraints() != null) {
                    add(certificat.constraints(), validator);
                    constrained = true;
                }
            } catch (Exception excluded) {
                return new Texte(
                        "Une autorité n'a pas le droit de nommer « %s »."
                                .formatted(certificat.sujet()),
                        "An authority may not name \"%s\".".formatted(certificat.sujet()));
            }
        }
        return null;
    }

    private static void check(Certificat certificat, PKIXNameConstraintValidator validator)
            throws Exception {
        if (certificat.subject().size() > 0) {
            validator.checkPermittedDN(certificat.subject());
            validator.checkExcludedDN(certificat.subject());
        }
        if (certificat.names() == null) {
            return;
        }
        for (var name : capped(certificat.names().getNames())) {
            validator.checkPermitted(name);
            validator.checkExcluded(name);
        }
    }

    private static void add(NameConstraints constraints, PKIXNameConstraintValidator validator) {
        if (constraints.getPermittedSubtrees() != null) {
            validator.intersectPermittedSubtree(capped(constraints.getPermittedSubtrees()));
        }
        if (constraints.getExcludedSubtrees() != null) {
            for (var subtree : capped(constraints.getExcludedSubtrees())) {
                validator.addExcludedSubtree(subtree);
            }
        }
    }

    private static GeneralName[] capped(GeneralName[] names) {
        cap(names.length);
        return names;
    }

    private static GeneralSubtree[] capped(GeneralSubtree[] subtrees) {
        cap(subtrees.length);
        return subtrees;
    }

    private static void cap(int size) {
        if (size > RuleSet.MAX_CONSTRAINED_NAMES) {
            throw new IllegalArgumentException("Too many names.");
        }
    }
}
