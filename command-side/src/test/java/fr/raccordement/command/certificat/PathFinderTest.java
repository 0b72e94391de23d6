package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.Analyses.found;
import static fr.raccordement.command.certificat.DemonstrationAuthority.CLIENT;
import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static fr.raccordement.command.certificat.DemonstrationAuthority.p7b;
import static fr.raccordement.command.certificat.TestCertificate.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Usage;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.certificat.query.AnalyseView;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.command.certificat.TestCertificate.Issued;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any good path is enough, in whatever order and company its certificates come (RFC 4158). */
class PathFinderTest {

    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(900));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Instant LATER = NOW.plus(Duration.ofDays(4_000));

    private final Issued root = new TestCertificate("CN=Root").authority().selfSigned();
    private final List<Issued> trusted = new ArrayList<>(List.of(root));
    private Protocole protocole = Protocole.AS2;
    private Environnement environnement = Environnement.PRODUCTION;

    @Test
    void what_else_is_in_the_file_and_in_what_order_does_not_matter() {
        var keys = TestCertificate.keys();
        var other = new TestCertificate("CN=Other").authority().valid(LONG_AGO, YESTERDAY);
        var otherRoot = other.selfSigned();
        var good = authority("CN=CA").keys(keys).by(root);
        var file =
                new ArrayList<>(
                        List.of(
                                leaf().by(good),
                                good,
                                root,
                                authority("CN=CA").keys(keys).valid(LONG_AGO, YESTERDAY).by(root),
                                authority("CN=CA").keys(keys).by(otherRoot),
                                otherRoot,
                                authority("CN=Root")
                                        .keys(root.keys())
                                        .valid(LONG_AGO, YESTERDAY)
                                        .selfSigned(),
                                authority("CN=CA")
                                        .keys(keys)
                                        .signed(
                                                new X500Name("CN=Root"),
                                                root.keys(),
                                                "SHA1withECDSA"),
                                authority("CN=Stranger").selfSigned()));
        var random = new Random(13);
        for (var shuffle = 0; shuffle < 20; shuffle++) {
            Collections.shuffle(file, random);
            var analyse = judge(file.toArray(Issued[]::new));

            assertGood(analyse);
            assertThat(analyse.chaine()).containsExactly("CN=leaf", "CN=CA", "CN=Root");
        }
    }

    @Test
    void an_expired_edition_of_the_trusted_root_in_the_file_is_its_old_root() {
        var old = authority("CN=Root").keys(root.keys()).valid(LONG_AGO, YESTERDAY).selfSigned();

        assertGood(judge(leaf().by(root), old));
        trusted.set(0, old);
        assertBad(judge(leaf().by(root), old), Check.CERT_VALIDITY, "CN=Root", "23/11/2026");
        assertGood(judge(leaf().by(root), root));
    }

    @Test
    void of_two_good_paths_the_one_that_lasts_is_taken() {
        var keys = TestCertificate.keys();
        var soon = authority("CN=CA").keys(keys).valid(YESTERDAY, NOW.plusSeconds(999)).by(root);
        var late = authority("CN=CA").keys(keys).valid(YESTERDAY, LATER).by(root);

        for (var file : List.of(List.of(soon, late), List.of(late, soon))) {
            var analyse = judge(leaf().by(late), file.get(0), file.get(1), root);
            assertThat(analyse.der()).contains(base64(late)).doesNotContain(base64(soon));
        }
    }

    @Test
    void a_trusted_authority_is_enough_whatever_is_above_it() {
        var stranger = authority("CN=Stranger").valid(LONG_AGO, YESTERDAY).selfSigned();
        var known = authority("CN=Known").by(stranger);
        trusted.set(0, known);

        assertGood(judge(leaf().by(known), known, stranger));
    }

    /**
     * Whoever names a trusted authority's key in a certificate of their own gains nothing by it.
     */
    @Test
    void an_edition_that_a_stranger_signed_is_not_taken_for_a_trusted_authority() {
        var stranger = authority("CN=Stranger").selfSigned();
        var keys = TestCertificate.keys();
        var narrow =
                authority("CN=Narrow")
                        .keys(keys)
                        .with(
                                Extension.nameConstraints,
                                true,
                                permitted(new GeneralName(new X500Name("C=DE"))))
                        .by(root);
        trusted.add(narrow);
        var wide = authority("CN=Narrow").keys(keys).by(stranger);

        assertBad(
                judge(leaf("C=FR,CN=leaf").by(narrow), narrow, wide, stranger, root),
                Check.CERT_CHAIN,
                "CN=Narrow",
                "CN=leaf,C=FR");
        assertGood(judge(leaf("C=DE,CN=leaf").by(narrow), narrow, wide, stranger, root));
    }

    @Test
    void the_trusted_authority_keeps_to_its_own_limits() {
        var stranger = authority("CN=Stranger").selfSigned();
        var narrow =
                new TestCertificate("CN=Narrow")
                        .authority(new BasicConstraints(0), KeyUsage.keyCertSign)
                        .by(stranger);
        trusted.set(0, narrow);
        var below = authority("CN=Below").by(narrow);

        assertBad(
                judge(leaf().by(below), below, narrow, stranger),
                Check.CERT_CHAIN,
                "Narrow",
                "autorités");
    }

    @ParameterizedTest
    @CsvSource({
        "dns,CN=a.example.fr,,true",
        "dns,CN=a.example.de,,false",
        "dns,CN=a.example.de,a.example.fr,true",
        "dns,CN=Jean Martin,,true",
        "dns,CN=leaf,a.example.de,false",
        "email,'CN=leaf,E=a@example.fr',,true",
        "email,'CN=leaf,E=a@example.de',,false",
    })
    void names_in_the_subject_are_held_to_constraints_too(
            String kind, String subject, String dns, boolean good) {
        var name =
                kind.equals("dns")
                        ? new GeneralName(GeneralName.dNSName, "example.fr")
                        : new GeneralName(GeneralName.rfc822Name, "example.fr");
        var leaf = leaf(subject);
        if (dns != null) {
            leaf.with(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, dns)));
        }
        var constrained =
                authority("CN=Constrained")
                        .with(Extension.nameConstraints, true, permitted(name))
                        .by(root);
        var analyse = judge(leaf.by(constrained), constrained, root);

        assertThat(verdict(analyse, Check.CERT_CHAIN))
                .isEqualTo(good ? Verdict.CONFORME : Verdict.NON_CONFORME);
        trusted.set(0, constrained);
        assertThat(verdict(judge(leaf.by(constrained), constrained, root), Check.CERT_CHAIN))
                .isEqualTo(good ? Verdict.CONFORME : Verdict.NON_CONFORME);
    }

    @Test
    void excluded_names_are_excluded_by_every_authority_above() {
        var excluding =
                authority("CN=Excluding")
                        .with(
                                Extension.nameConstraints,
                                true,
                                new NameConstraints(
                                        null,
                                        new GeneralSubtree[] {
                                            new GeneralSubtree(
                                                    new GeneralName(new X500Name("C=DE")))
                                        }))
                        .by(root);
        var below = authority("C=FR,CN=Below").by(excluding);

        assertGood(judge(leaf("C=FR,CN=leaf").by(below), below, excluding, root));
        assertBad(
                judge(leaf("C=DE,CN=leaf").by(below), below, excluding, root),
                Check.CERT_CHAIN,
                "Excluding",
                "CN=leaf,C=DE");
    }

    /** One certificate for *.example.fr is one for the host that is excluded. */
    @ParameterizedTest
    @CsvSource({"*.example.fr,false", "*.example.de,true", "a.example.fr,true"})
    void a_star_does_not_stand_for_an_excluded_host(String name, boolean good) {
        var excluded = new GeneralName(GeneralName.dNSName, "secret.example.fr");
        var excluding =
                authority("CN=Excluding")
                        .with(
                                Extension.nameConstraints,
                                true,
                                new NameConstraints(
                                        null, new GeneralSubtree[] {new GeneralSubtree(excluded)}))
                        .by(root);
        var leaf =
                leaf().with(
                                Extension.subjectAlternativeName,
                                false,
                                new GeneralNames(new GeneralName(GeneralName.dNSName, name)))
                        .by(excluding);

        assertThat(verdict(judge(leaf, excluding, root), Check.CERT_CHAIN))
                .isEqualTo(good ? Verdict.CONFORME : Verdict.NON_CONFORME);
    }

    @Test
    void what_an_authority_insists_on_is_understood_or_it_is_no_way_up() {
        var odd = new ASN1ObjectIdentifier("2.999.7");
        var insisting = authority("CN=CA").with(odd, true, key(1)).by(root);
        assertBad(judge(leaf().by(insisting), insisting, root), Check.CERT_CHAIN, "2.999.7");

        var oddRoot = authority("CN=Odd").with(odd, true, key(1)).selfSigned();
        trusted.set(0, oddRoot);
        assertBad(judge(leaf().by(oddRoot), oddRoot), Check.CERT_CHAIN, "2.999.7");
    }

    /** The empty name is the end of every name; what is no host might be meant for any (D-251). */
    @ParameterizedTest
    @CsvSource({
        "2,'',2,a.example.fr,false",
        "2,' ',2,a.example.fr,false",
        "2,*.example.de,2,a.example.fr,false",
        "2,https://example.de,2,a.example.fr,false",
        "2,.example.fr,2,a.example.fr,false",
        "2,example.fr,2,a.example.fr,false",
        "2,.example.de,2,a.example.fr,true",
        "2,example.de,2,a.example.fr,true",
        "2,'',1,a@example.fr,true",
        "1,'',1,a@example.fr,false",
        "1,'',2,a.example.fr,true",
        "6,'',6,https://a.example.fr/as2,false",
    })
    void names_of_a_kind_that_is_excluded_as_a_whole_are_refused(
            int excluded, String base, int kind, String name, boolean good) {
        var constraints =
                new NameConstraints(
                        null, subtrees(new GeneralSubtree(new GeneralName(excluded, base))));
        var constrained =
                authority("CN=Constrained")
                        .with(Extension.nameConstraints, true, constraints)
                        .by(root);
        var leaf =
                leaf("CN=Jean Martin")
                        .with(
                                Extension.subjectAlternativeName,
                                false,
                                new GeneralNames(new GeneralName(kind, name)))
                        .by(constrained);

        assertThat(verdict(judge(leaf, constrained, root), Check.CERT_CHAIN))
                .isEqualTo(good ? Verdict.CONFORME : Verdict.NON_CONFORME);
        trusted.set(0, constrained);
        assertThat(verdict(judge(leaf, constrained, root), Check.CERT_CHAIN))
                .as("set by the trusted authority itself")
                .isEqualTo(good ? Verdict.CONFORME : Verdict.NON_CONFORME);
    }

    @Test
    void a_host_in_the_subject_is_excluded_with_all_hosts() {
        var nothing =
                new NameConstraints(
                        null,
                        subtrees(new GeneralSubtree(new GeneralName(GeneralName.dNSName, ""))));
        var constrained =
                authority("CN=People").with(Extension.nameConstraints, true, nothing).by(root);

        assertBad(
                judge(leaf("CN=a.example.fr").by(constrained), constrained, root),
                Check.CERT_CHAIN,
                "CN=People",
                "CN=a.example.fr");
        assertGood(judge(leaf("CN=Jean Martin").by(constrained), constrained, root));
    }

    private static GeneralSubtree[] subtrees(GeneralSubtree... subtrees) {
        return subtrees;
    }

    @Test
    void an_explicit_policy_that_an_authority_asks_for_must_be_there() {
        var strict =
                authority("CN=Strict")
                        .policies("2.999.250.1")
                        .with(
                                Extension.policyConstraints,
                                true,
                                new PolicyConstraints(java.math.BigInteger.ZERO, null))
                        .by(root);

        assertGood(judge(leaf().by(strict), strict, root));
        assertBad(
                judge(leaf().policies("2.999.250.2").by(strict), strict, root),
                Check.CERT_CHAIN,
                "politiques");
    }

    @Test
    void a_policy_counts_only_along_the_path() {
        var none = authority("CN=None").without(Extension.certificatePolicies).by(root);
        var other = authority("CN=Other").policies("2.999.250.2").by(root);
        var same = authority("CN=Same").policies("2.999.250.1").by(root);

        assertThat(policy(leaf().by(same), same, root)).isEqualTo(Verdict.CONFORME);
        assertThat(policy(leaf().by(other), other, root)).isEqualTo(Verdict.NON_CONFORME);
        assertThat(policy(leaf().by(none), none, root)).isEqualTo(Verdict.NON_CONFORME);
        assertThat(found(judge(leaf().by(none), none, root), Check.CERT_POLICY).en())
                .contains("is not granted by the authorities");
        trusted.set(0, other);
        assertThat(policy(leaf().by(other), other, root)).isEqualTo(Verdict.NON_CONFORME);
        trusted.clear();
        assertThat(policy(leaf().by(same), same, root)).isEqualTo(Verdict.NON_VERIFIE);
    }

    @Test
    void authorities_give_only_the_roles_for_which_they_may_issue() {
        var clients = issuing("CN=Clients", CLIENT).by(root);
        var anything = issuing("CN=Anything", KeyPurposeId.anyExtendedKeyUsage).by(root);
        var both = leaf("CN=leaf", CLIENT, SERVER);

        var forServers = judge(both.by(clients), clients, root);
        assertThat(verdict(forServers, Check.CERT_CHAIN)).isEqualTo(Verdict.CONFORME);
        assertBad(forServers, Check.CERT_USAGE, "autorité");
        assertThat(forServers.usages()).containsExactly(Usage.CLIENT);
        assertGood(judge(both.by(anything), anything, root));
        protocole = Protocole.SFTP;
        assertGood(judge(both.by(clients), clients, root));
        protocole = Protocole.PESIT;
        assertBad(judge(both.by(clients), clients, root), Check.CERT_USAGE);
        trusted.set(0, clients);
        assertBad(judge(both.by(clients), clients, root), Check.CERT_USAGE);
    }

    @Test
    void a_path_that_gives_the_role_is_preferred_to_one_that_does_not() {
        var keys = TestCertificate.keys();
        var clients = issuing("CN=CA", CLIENT).keys(keys).valid(YESTERDAY, LATER).by(root);
        var servers = issuing("CN=CA", SERVER).keys(keys).by(root);

        assertGood(judge(leaf().by(servers), clients, servers, root));
    }

    /** A new key signed with the old one, as RFC 4210 has roots renewed. */
    @Test
    void a_rollover_certificate_leads_on_and_is_held_to_the_same_hashes() {
        var fresh = TestCertificate.keys();
        var next = authority("CN=Root").keys(fresh).selfSigned();
        var link = authority("CN=Root").keys(fresh).by(root);
        var weak =
                authority("CN=Root")
                        .keys(fresh)
                        .signed(new X500Name("CN=Root"), root.keys(), "SHA1withECDSA");

        assertGood(judge(leaf().by(next), link, root));
        assertGood(judge(leaf().by(next), link, weak, next, root));
        assertBad(judge(leaf().by(next), weak, root), Check.CERT_KEY, "SHA1");
    }

    @Test
    void the_true_cause_is_named() {
        var ca = authority("CN=CA").with(Extension.subjectKeyIdentifier, false, key(1)).by(root);
        var astray =
                leaf().with(
                                Extension.authorityKeyIdentifier,
                                false,
                                new AuthorityKeyIdentifier(new byte[] {2}));

        assertBad(judge(astray.by(ca), ca, root), Check.CERT_CHAIN, "AKI", "CN=leaf", "CN=CA");
        assertBad(judge(leaf().by(ca), root), Check.CERT_CHAIN, "« CN=CA » manque");
        assertBad(
                judge(leaf().by(ca), authority("CN=CA").by(root), root),
                Check.CERT_CHAIN,
                "n'a la clé qui a signé pour « CN=CA »");
        assertBad(
                judge(leaf().with(new ASN1ObjectIdentifier("2.999.7"), true, key(1)).by(ca), ca),
                Check.CERT_CHAIN,
                "manque");
        var odd = leaf().with(new ASN1ObjectIdentifier("2.999.7"), true, key(1));
        assertBad(judge(odd.by(root), root), Check.CERT_CHAIN, "2.999.7");
        var postQuantum = authority("CN=PQ").keys(TestCertificate.keys("ML-DSA-65"));
        var issuer = postQuantum.signed(new X500Name("CN=Root"), root.keys(), "SHA256withECDSA");
        assertBad(
                judge(leaf().signed(new X500Name("CN=PQ"), issuer.keys(), "ML-DSA-65"), issuer),
                Check.CERT_CHAIN,
                "ML-DSA-65",
                "pris en charge");
        assertBad(
                judge(leaf().keys(TestCertificate.keys("ML-DSA-65")).by(root), root),
                Check.CERT_KEY,
                "ML-DSA-65");
    }

    /** RFC 5280, 6.1.4 (k) and (n). */
    @Test
    void whoever_may_not_issue_is_named() {
        var nobody =
                new TestCertificate("CN=Nobody")
                        .authority(new BasicConstraints(false), KeyUsage.keyCertSign)
                        .by(root);
        var signer =
                new TestCertificate("CN=Lists")
                        .authority(new BasicConstraints(true), KeyUsage.cRLSign)
                        .by(root);

        assertBad(
                judge(leaf().by(nobody), nobody, root),
                Check.CERT_CHAIN,
                "« CN=Nobody » n'est pas une autorité");
        assertBad(
                judge(leaf().by(signer), signer, root),
                Check.CERT_CHAIN,
                "« CN=Lists » ne peut pas signer de certificats");
    }

    @Test
    void an_authoritys_own_key_is_not_a_partners() {
        assertBad(judge(leaf().keys(root.keys()).by(root), root), Check.CERT_KEY, "d'une autorité");
        var ca = authority("CN=CA").by(root);
        assertBad(judge(leaf().keys(ca.keys()).by(ca), ca, root), Check.CERT_KEY, "d'une autorité");
        var unrelated = authority("CN=Unrelated").selfSigned();
        trusted.add(unrelated);
        assertBad(
                judge(leaf().keys(unrelated.keys()).by(root), root),
                Check.CERT_KEY,
                "d'une autorité");
    }

    /** Names and policies cost something, and nothing rests on those of strangers. */
    @Test
    void of_strangers_nothing_but_signatures_and_flags_is_judged() {
        environnement = Environnement.QUALIFICATION;
        trusted.clear();
        var constrained =
                authority("CN=Constrained")
                        .with(
                                Extension.nameConstraints,
                                true,
                                permitted(new GeneralName(new X500Name("C=DE"))))
                        .by(root);
        var view = analyse(leaf("C=FR,CN=leaf").by(constrained), constrained, root);

        assertThat(view.conforme()).isTrue();
        var analyse = view.certificats().getFirst();
        assertThat(verdict(analyse, Check.CERT_TRUST)).isEqualTo(Verdict.NON_CONFORME);
        assertThat(verdict(analyse, Check.CERT_POLICY)).isEqualTo(Verdict.NON_VERIFIE);
    }

    /** Each range of one authority meets each of the next: 256 times 256 times 256. */
    @ParameterizedTest
    @CsvSource({"256,true", "85,true", "256,false"})
    void constraints_that_multiply_are_refused_before_they_do(int ranges, boolean known) {
        if (!known) {
            trusted.clear();
        }
        var issuer = root;
        var file = new ArrayList<Issued>(List.of(root));
        for (var depth = 0; depth < 3; depth++) {
            var level = depth;
            var trees =
                    IntStream.range(0, ranges)
                            .mapToObj(range -> range(level, range))
                            .map(GeneralSubtree::new)
                            .toArray(GeneralSubtree[]::new);
            issuer =
                    authority("CN=Level " + depth)
                            .with(Extension.nameConstraints, true, new NameConstraints(trees, null))
                            .by(issuer);
            file.add(issuer);
        }
        file.add(leaf().by(issuer));

        var before = HostileFileTest.computed();
        var analyse = judge(file.toArray(Issued[]::new));
        assertThat(HostileFileTest.computed().minus(before)).isLessThan(Duration.ofMillis(500));
        assertBad(analyse, known ? Check.CERT_CHAIN : Check.CERT_TRUST);
    }

    @Test
    void a_bounded_number_of_constraints_is_judged() {
        var trees =
                Stream.of("FR", "DE", "BE")
                        .map(country -> new GeneralName(new X500Name("C=" + country)))
                        .map(GeneralSubtree::new)
                        .toArray(GeneralSubtree[]::new);
        var first =
                authority("C=FR,CN=First")
                        .with(Extension.nameConstraints, true, new NameConstraints(trees, null))
                        .by(root);
        var second =
                authority("C=FR,CN=Second")
                        .with(Extension.nameConstraints, true, new NameConstraints(trees, null))
                        .by(first);

        assertGood(judge(leaf("C=BE,CN=leaf").by(second), second, first, root));
        assertBad(judge(leaf("C=IT,CN=leaf").by(second), second, first, root), Check.CERT_CHAIN);
    }

    /** However far down the authority is that is trusted. */
    @ParameterizedTest
    @CsvSource({"8,true", "9,false"})
    void a_chain_has_eight_certificates_at_most(int length, boolean good) {
        var issuer = root;
        var file = new ArrayList<Issued>(List.of(root));
        while (file.size() < length - 1) {
            issuer = authority("CN=CA " + file.size()).by(issuer);
            file.add(issuer);
        }
        trusted.set(0, issuer);
        file.add(leaf().by(issuer));

        var analyse = judge(file.toArray(Issued[]::new));
        if (good) {
            assertGood(analyse);
            assertThat(analyse.chaine()).hasSize(length);
        } else {
            assertBad(analyse, Check.CERT_CHAIN, "dépasse 8 certificats");
        }
    }

    /** 256 of them, 1,024 ways in which those of several can meet, and 256 names to judge. */
    @ParameterizedTest
    @CsvSource({
        "32,32,0,1,true",
        "33,32,0,1,false",
        "0,0,256,1,true",
        "0,0,257,1,false",
        "0,0,1,256,true",
        "0,0,1,257,false",
        "0,0,0,257,true"
    })
    void as_many_constraints_and_names_are_judged_and_no_more(
            int first, int second, int excluded, int names, boolean judged) {
        var upper = constraining("CN=Upper", hosts(first), hosts(excluded, "x")).by(root);
        var lower = constraining("CN=Lower", hosts(second), hosts(0)).by(upper);
        var hosts =
                IntStream.range(0, names)
                        .mapToObj(
                                each -> new GeneralName(GeneralName.dNSName, "n" + each + ".h0.fr"))
                        .toArray(GeneralName[]::new);
        var leaf =
                leaf().with(Extension.subjectAlternativeName, false, new GeneralNames(hosts))
                        .by(lower);

        var analyse = judge(leaf, lower, upper, root);
        if (judged) {
            assertThat(verdict(analyse, Check.CERT_CHAIN)).isEqualTo(Verdict.CONFORME);
        } else {
            assertBad(analyse, Check.CERT_CHAIN, "trop de contraintes de noms");
        }
    }

    private static TestCertificate constraining(
            String name, GeneralSubtree[] permitted, GeneralSubtree[] excluded) {
        return permitted.length + excluded.length == 0
                ? authority(name)
                : authority(name)
                        .with(
                                Extension.nameConstraints,
                                true,
                                new NameConstraints(
                                        permitted.length == 0 ? null : permitted,
                                        excluded.length == 0 ? null : excluded));
    }

    private static GeneralSubtree[] hosts(int count) {
        return hosts(count, "h");
    }

    private static GeneralSubtree[] hosts(int count, String name) {
        return IntStream.range(0, count)
                .mapToObj(each -> new GeneralName(GeneralName.dNSName, name + each + ".fr"))
                .map(GeneralSubtree::new)
                .toArray(GeneralSubtree[]::new);
    }

    private static GeneralName range(int level, int range) {
        var bytes = new byte[8];
        bytes[level] = (byte) range;
        bytes[4 + level] = (byte) 0xFF;
        return new GeneralName(
                GeneralName.iPAddress, new org.bouncycastle.asn1.DEROctetString(bytes));
    }

    private static NameConstraints permitted(GeneralName name) {
        return new NameConstraints(new GeneralSubtree[] {new GeneralSubtree(name)}, null);
    }

    private static SubjectKeyIdentifier key(int id) {
        return new SubjectKeyIdentifier(new byte[] {(byte) id});
    }

    private static TestCertificate authority(String name) {
        return new TestCertificate(name).authority();
    }

    private static TestCertificate issuing(String name, KeyPurposeId role) {
        return authority(name).with(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(role));
    }

    private static TestCertificate leaf() {
        return leaf("CN=leaf");
    }

    private static TestCertificate leaf(String subject, KeyPurposeId... roles) {
        return new TestCertificate(subject)
                .leaf(roles.length == 0 ? new KeyPurposeId[] {SERVER} : roles);
    }

    private Verdict policy(Issued... file) {
        return verdict(judge(file), Check.CERT_POLICY);
    }

    private CertificatAnalyse judge(Issued... file) {
        return analyse(file).certificats().getFirst();
    }

    private AnalyseView analyse(Issued... file) {
        var list = new TrustedIssuers(trusted.stream().map(TrustFixture::read).toList(), Set.of());
        var properties =
                new CertificatsProperties(Path.of("absent"), false, null, Duration.ofSeconds(9));
        var trust = new TrustList(properties, () -> IssuerDecisions.NONE);
        var judge = new FileJudge(trust, new KnownPolicies(properties));
        var upload = Upload.admit(List.of(p7b(file))).getFirst();
        var judged = judge.judge(upload, new Circumstances(protocole, environnement, NOW, list));
        SetJudge.judge(protocole, List.of(judged));
        return RuleSet.view(List.of(judged.toAnalyse()));
    }

    private static Verdict verdict(CertificatAnalyse analyse, Check check) {
        return found(analyse, check).verdict();
    }

    private static void assertGood(CertificatAnalyse analyse) {
        assertThat(analyse.controles()).noneMatch(controle -> controle.bloquant());
    }

    private static void assertBad(CertificatAnalyse analyse, Check check, String... words) {
        assertThat(found(analyse, check)).matches(controle -> controle.bloquant());
        assertThat(List.of(words)).allMatch(found(analyse, check).fr()::contains);
    }

    private static String base64(Issued issued) {
        try {
            return java.util.Base64.getEncoder().encodeToString(issued.holder().getEncoded());
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
