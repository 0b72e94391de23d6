package fr.raccordement.command.certificat;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The parser library, with its limits set before first use; never registered with the JVM (D-120).
 */
final class BouncyCastle {

    static final Provider PROVIDER;

    static {
        limit("asn1.max_cons_depth", String.valueOf(RuleSet.MAX_NESTING));
        limit("asn1.max_limit", "2m");
        limit("x509.max_policy_nodes", "256");
        limit("x509.max_cert_path_build_nodes", String.valueOf(RuleSet.MAX_BUILD_NODES));
        limit("dh.max_size", "8192");
        limit("dsa.max_size", "8192");
        limit("rsa.max_size", String.valueOf(RuleSet.MAX_RSA_BITS));
        limit("pkcs12.max_it_count", "1000000");
        limit("pbe.max_iteration_count", "1000000");
        PROVIDER = new BouncyCastleProvider();
    }

    private BouncyCastle() {}

    /** Has the limits set; to be called by whatever parses. */
    static void prepare() {
        if (PROVIDER.getName().isEmpty()) {
            throw new IllegalStateException("Bouncy Castle has no name.");
        }
    }

    private static void limit(String name, String value) {
        System.setProperty("org.bouncycastle." + name, value);
    }
}
