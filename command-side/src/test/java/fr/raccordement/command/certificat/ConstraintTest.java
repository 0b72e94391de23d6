package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bouncycastle.asn1.x509.GeneralName.dNSName;
import static org.bouncycastle.asn1.x509.GeneralName.rfc822Name;

import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.Test;

/** Those that one authority sets, by RFC 5280, 4.2.1.10, and D-251. */
class ConstraintTest {

    private final GeneralSubtree[] none = null;

    /** A restriction is of the names of its own form. */
    @Test
    void a_star_stands_for_hosts_in_the_name_of_a_host_alone() {
        var excluding = constraint(none, trees("secret.example.fr"));

        assertThat(excluding.allows(named("CN=leaf", dNSName, "*.example.fr"))).isFalse();
        assertThat(excluding.allows(named("CN=leaf", rfc822Name, "*.example.fr"))).isTrue();
    }

    @Test
    void a_subject_names_a_host_where_its_other_names_are_none() {
        var permitting = constraint(trees("example.fr"), none);

        assertThat(permitting.allows(named("CN=a.example.fr", rfc822Name, "a@a.fr"))).isTrue();
        assertThat(permitting.allows(named("CN=a.example.de", rfc822Name, "a@a.fr"))).isFalse();
        assertThat(permitting.allows(named("CN=a.example.de", dNSName, "a.example.fr"))).isTrue();
    }

    @Test
    void what_it_permits_and_what_it_excludes_counts_alike() {
        assertThat(constraint(trees("a.fr", "b.fr"), trees("c.a.fr", "d.a.fr", "e.a.fr")).size())
                .isEqualTo(5);
        assertThat(constraint(none, trees("a.fr")).size()).isEqualTo(1);
    }

    private static Constraint constraint(GeneralSubtree[] permitted, GeneralSubtree[] excluded) {
        return new Constraint(new NameConstraints(permitted, excluded));
    }

    private static GeneralSubtree[] trees(String... hosts) {
        return Stream.of(hosts)
                .map(host -> new GeneralSubtree(new GeneralName(dNSName, host)))
                .toArray(GeneralSubtree[]::new);
    }

    private static Certificat named(String subject, int kind, String name) {
        return TrustFixture.read(
                new TestCertificate(subject)
                        .leaf(SERVER)
                        .with(
                                Extension.subjectAlternativeName,
                                false,
                                new GeneralNames(new GeneralName(kind, name)))
                        .selfSigned());
    }
}
