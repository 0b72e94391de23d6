package fr.raccordement.command.certificat;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.certificat.Controle;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Judges one file by itself. */
@Component
final class FileJudge {

    private final TrustList list;
    private final List<Rule> rules;

    FileJudge(TrustList list, KnownPolicies policies) {
        this.list = list;
        rules =
                List.of(
                        new ChainRule(),
                        new TrustRule(),
                        new ValidityRule(),
                        new ExpirySoonRule(),
                        new KeyUsageRule(),
                        new KeyRule(),
                        new PolicyRule(policies),
                        new RevocationRule());
    }

    /** The issuers to judge by, the same for everything judged together. */
    TrustedIssuers trusted() {
        return list.trusted();
    }

    Judged judge(Upload upload, Circumstances circumstances) {
        var findings = new Findings(circumstances.protocole());
        findings.put(
                Check.CERT_PRIVATE_KEY.conforme(
                        "Aucune clé privée dans le fichier.", "No private key in the file."));
        try {
            var container = ContainerReader.read(upload);
            findings.put(format(container));
            var leaves = Leaves.of(container.certificats());
            if (leaves.size() != 1) {
                findings.put(leafCount(leaves));
                return new Judged(upload.name(), null, findings);
            }
            var judged = judge(container, leaves.getFirst(), circumstances);
            rules(judged).forEach(findings::put);
            return new Judged(upload.name(), judged.path(), findings);
        } catch (UnreadableException unreadable) {
            findings.put(Check.CERT_FORMAT.nonConforme(unreadable.texte()));
            return new Judged(upload.name(), null, findings);
        } catch (RuleViolatedException refused) {
            throw refused;
        } catch (RuntimeException decodedLate) {
            return malformed(upload, circumstances);
        }
    }

    /** For what the library decodes only when asked; the exception may quote the file. */
    private static Judged malformed(Upload upload, Circumstances circumstances) {
        var findings = new Findings(circumstances.protocole());
        findings.put(
                Check.CERT_FORMAT.nonConforme(
                        "Le contenu PKCS#7 est mal formé.", "The PKCS#7 content is malformed."));
        return new Judged(upload.name(), null, findings);
    }

    /** The path of one certificate among those that came with it. */
    RuleCase judge(Container container, Certificat leaf, Circumstances circumstances) {
        var revocations = new Revocations(container.lists(), container.certificats());
        var path = new PathFinder(leaf, container.certificats(), revocations, circumstances).find();
        return new RuleCase(path, revocations, circumstances);
    }

    List<Controle> rules(RuleCase certificat) {
        return rules.stream().map(rule -> rule.judge(certificat)).toList();
    }

    private static Controle format(Container container) {
        return container.signers() == 0
                ? Check.CERT_FORMAT.conforme(
                        "PKCS#7 ne contenant que des certificats.",
                        "PKCS#7 holding certificates only.")
                : Check.CERT_FORMAT.conforme(
                        "PKCS#7 ; la signature qu'il porte en plus a été ignorée.",
                        "PKCS#7; the signature it bears besides was ignored.");
    }

    private static Controle leafCount(List<Certificat> leaves) {
        if (leaves.isEmpty()) {
            return Check.CERT_LEAF_COUNT.nonConforme(
                    "Le fichier ne contient aucun certificat d'entité finale.",
                    "The file holds no end-entity certificate.");
        }
        var fr = named(leaves, "« %s » jusqu'au %s", Texts::fr);
        var en = named(leaves, "\"%s\" until %s", Texts::en);
        return Check.CERT_LEAF_COUNT.nonConforme(
                "Le fichier contient %d certificats d'entité finale (%s) ; un seul est attendu."
                        .formatted(leaves.size(), fr),
                "The file holds %d end-entity certificates (%s); one is expected."
                        .formatted(leaves.size(), en));
    }

    /**
     * The first of them, by name and end, by which their owner sees which one to leave out: two
     * editions have one name.
     */
    private static String named(
            List<Certificat> leaves, String said, Function<Instant, String> day) {
        return leaves.stream()
                .limit(RuleSet.MAX_NAMED)
                .map(leaf -> said.formatted(leaf.called(), day.apply(leaf.until())))
                .collect(Collectors.joining(", "));
    }
}
