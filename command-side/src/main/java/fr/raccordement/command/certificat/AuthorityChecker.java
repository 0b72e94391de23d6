package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Usage;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.PKIXCertPathChecker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;

/**
 * What the validator of the library does not ask of a path, from the top down: the limits that the
 * trusted authority's own certificate sets, the roles for which authorities may issue, and what
 * {@link Constraint#allowsBesides} says of the names.
 */
final class AuthorityChecker extends PKIXCertPathChecker {

    /** The second says where lists are, of which only those that came are looked at (D-044). */
    private static final Set<String> SUPPORTED =
            Set.of(Extension.extendedKeyUsage.getId(), Extension.cRLDistributionPoints.getId());

    private final Certificat anchor;
    private final Certificat leaf;
    private final Set<Usage> roles;
    private List<Constraint> above = List.of();
    private int authorities;

    AuthorityChecker(Certificat anchor, Certificat leaf, Set<Usage> roles) {
        this.anchor = anchor;
        this.leaf = leaf;
        this.roles = roles;
    }

    @Override
    public void init(boolean forward) {
        above = new ArrayList<>();
        authorities = 0;
        anchor.constraint().ifPresent(above::add);
    }

    @Override
    public boolean isForwardCheckingSupported() {
        return false;
    }

    @Override
    public Set<String> getSupportedExtensions() {
        return SUPPORTED;
    }

    @Override
    public void check(Certificate certificate, Collection<String> unresolved)
            throws CertPathValidatorException {
        Interruptions.check();
        unresolved.removeAll(SUPPORTED);
        var certificat = ((PkixCertificate) certificate).certificat();
        if (certificat.same(leaf)) {
            checkLeaf();
        } else {
            checkAuthority(certificat);
        }
    }

    private void checkLeaf() throws CertPathValidatorException {
        require(anchor.permits(roles));
        require(anchor.constraint().stream().allMatch(each -> each.allows(leaf)));
        require(above.stream().allMatch(each -> each.allowsBesides(leaf)));
    }

    private void checkAuthority(Certificat authority) throws CertPathValidatorException {
        require(authority.permits(roles));
        if (!authority.selfIssued()) {
            authorities++;
            require(anchor.leavesRoomFor(authorities));
            require(anchor.constraint().stream().allMatch(each -> each.allows(authority)));
        }
        authority.constraint().ifPresent(above::add);
    }

    private static void require(boolean met) throws CertPathValidatorException {
        if (!met) {
            throw new CertPathValidatorException("An authority does not allow it.");
        }
    }
}
