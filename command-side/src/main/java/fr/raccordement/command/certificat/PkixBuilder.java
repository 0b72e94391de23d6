package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Usage;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.PolicyNode;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The path builder and validator of Bouncy Castle (RFC 5280, section 6), between one certificate
 * and one authority that is trusted (D-164).
 */
final class PkixBuilder {

    private static final String ANY_POLICY = "2.5.29.32.0";

    private final Certificat leaf;
    private final IssuerGraph graph;
    private final Instant now;
    private final Map<Certificat, PkixCertificate> parsed = new HashMap<>();

    PkixBuilder(Certificat leaf, IssuerGraph graph, Instant now) {
        this.leaf = leaf;
        this.graph = graph;
        this.now = now;
    }

    /**
     * A path that is good in all respects.
     *
     * @param path from the certificate up to the trusted authority, both included
     * @param policies those of the certificate that are valid along the path
     */
    record Good(List<Certificat> path, Set<String> policies) {}

    /**
     * Looks for a good path.
     *
     * @param authorities what it may lead through; their signatures lead from one end to the other
     * @param anchor the trusted authority
     * @param roles those for which every authority must be allowed to issue
     */
    Optional<Good> build(Collection<Certificat> authorities, Certificat anchor, Set<Usage> roles) {
        try {
            var parameters = parameters(authorities, anchor, roles);
            var builder = CertPathBuilder.getInstance("PKIX", BouncyCastle.PROVIDER);
            return Optional.of(good((PKIXCertPathBuilderResult) builder.build(parameters), anchor));
        } catch (CertPathBuilderException none) {
            Interruptions.check();
            return Optional.empty();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("No path can be looked for.", broken);
        }
    }

    private PKIXBuilderParameters parameters(
            Collection<Certificat> authorities, Certificat anchor, Set<Usage> roles)
            throws GeneralSecurityException {
        var store = new ArrayList<PkixCertificate>();
        for (var authority : authorities) {
            store.add(parsed(authority));
        }
        var target = parsed(leaf);
        store.add(target);
        var selector = new X509CertSelector();
        selector.setCertificate(target);
        var trusted = new TrustAnchor(parsed(anchor), null);
        var parameters = new PKIXBuilderParameters(Set.of(trusted), selector);
        parameters.addCertStore(
                CertStore.getInstance(
                        "Collection",
                        new CollectionCertStoreParameters(store),
                        BouncyCastle.PROVIDER));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        parameters.setMaxPathLength(RuleSet.MAX_PATH - 2);
        parameters.addCertPathChecker(new AuthorityChecker(anchor, leaf, roles));
        return parameters;
    }

    private PkixCertificate parsed(Certificat certificat) throws GeneralSecurityException {
        var known = parsed.get(certificat);
        if (known == null) {
            known = new PkixCertificate(certificat, graph);
            parsed.put(certificat, known);
        }
        return known;
    }

    private Good good(PKIXCertPathBuilderResult result, Certificat anchor) {
        var path = new ArrayList<Certificat>();
        for (var each : result.getCertPath().getCertificates()) {
            path.add(((PkixCertificate) each).certificat());
        }
        var policies = policies(result.getPolicyTree(), path.size());
        if (!anchor.policies().isEmpty() && !anchor.policies().contains(ANY_POLICY)) {
            policies.retainAll(anchor.policies());
        }
        path.add(anchor);
        return new Good(List.copyOf(path), Set.copyOf(policies));
    }

    /** What is left of the policy tree at the certificate itself. */
    private static Set<String> policies(@Nullable PolicyNode node, int depth) {
        var found = new HashSet<String>();
        if (node == null) {
            return found;
        }
        if (node.getDepth() == depth) {
            found.add(node.getValidPolicy());
        }
        node.getChildren().forEachRemaining(child -> found.addAll(policies(child, depth)));
        return found;
    }
}
