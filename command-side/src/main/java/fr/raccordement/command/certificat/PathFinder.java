package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;
import fr.raccordement.api.certificat.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the way from one certificate to a root: a good one if there is any, in whatever order the
 * certificates came and whatever else came with them; else the one that tells best what is missing
 * (D-164). Names and policies are judged only of certificates whose signatures lead to an authority
 * that is trusted.
 */
final class PathFinder {

    private final Certificat leaf;
    private final List<Certificat> file;
    private final Revocations revocations;
    private final Circumstances circumstances;
    private final TrustedIssuers trusted;
    private final IssuerGraph graph;
    private final PkixBuilder builder;
    private final Map<String, Boolean> sound = new HashMap<>();
    private final Map<Attempt, Optional<PkixBuilder.Good>> attempts = new HashMap<>();
    private final Comparator<Certificat> better;

    private record Attempt(List<Certificat> pool, Set<Usage> roles) {}

    PathFinder(
            Certificat leaf,
            List<Certificat> file,
            Revocations revocations,
            Circumstances circumstances) {
        this.leaf = leaf;
        this.file = file;
        this.revocations = revocations;
        this.circumstances = circumstances;
        trusted = circumstances.trusted();
        better =
                Comparator.comparing((Certificat each) -> !trusted.hold(each))
                        .thenComparing(each -> !isSound(each))
                        .thenComparing(Certificat::until, Comparator.reverseOrder())
                        .thenComparing(Certificat::sha256);
        graph = new IssuerGraph(tried());
        builder = new PkixBuilder(leaf, graph, circumstances.now());
    }

    Path find() {
        var leading = leading();
        var good = good(leading);
        return good.isPresent() ? good.get() : lacking(leading);
    }

    /** What came, and the trusted issuers that it names, each once, the most promising first. */
    private List<Certificat> tried() {
        var listed =
                file.stream()
                        .map(Certificat::issuer)
                        .distinct()
                        .flatMap(name -> trusted.named(name).stream());
        return Stream.concat(file.stream(), listed).distinct().sorted(better).toList();
    }

    /** Entitled, strong enough and not revoked. */
    private boolean isSound(Certificat certificat) {
        return sound.computeIfAbsent(
                certificat.sha256(),
                _ ->
                        isEntitled(certificat)
                                && KeyRule.weakness(certificat, isAnchor(certificat)) == null
                                && !revocations.revoke(certificat));
    }

    /** Of an authority that may issue, valid now, and understood in all that it insists on. */
    private boolean isEntitled(Certificat certificat) {
        return certificat.validAt(circumstances.now())
                && certificat.mayIssue()
                && certificat.unknownCritical().isEmpty();
    }

    /** A certificate of a trusted authority that is its own: listed, or signed with its own key. */
    private boolean isAnchor(Certificat certificat) {
        return !certificat.same(leaf)
                && trusted.hold(certificat)
                && (trusted.list(certificat) || certificat.selfIssued());
    }

    /** The authorities on the ways from the certificate to trusted ones. */
    private List<Certificat> leading() {
        var above = graph.above(leaf, each -> !trusted.distrust(each));
        var issued = new HashMap<Certificat, List<Certificat>>();
        for (var each : above) {
            for (var issuer : graph.issuersOf(each)) {
                issued.computeIfAbsent(issuer, _ -> new ArrayList<>()).add(each);
            }
        }
        var leading = new HashSet<Certificat>();
        var open = new ArrayList<>(above.stream().filter(this::isGenuineAnchor).toList());
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (leading.add(next)) {
                open.addAll(issued.getOrDefault(next, List.of()));
            }
        }
        return above.stream().filter(leading::contains).toList();
    }

    private boolean isGenuineAnchor(Certificat certificat) {
        return isAnchor(certificat)
                && !trusted.distrust(certificat)
                && (trusted.list(certificat) || graph.selfSigned(certificat));
    }

    private Optional<Path> good(List<Certificat> leading) {
        var pool = leading.stream().filter(this::isSound).toList();
        if (overConstrained(pool)) {
            return Optional.empty();
        }
        var roles = roles(pool);
        var own = pool.stream().filter(file::contains).toList();
        var chosen = build(own, roles).isPresent() ? own : pool;
        return lasting(chosen, roles).map(good -> path(good, roles));
    }

    /** As many as possible of the roles that the certificate names and the protocol asks for. */
    private Set<Usage> roles(List<Certificat> pool) {
        var needed = EnumSet.noneOf(Usage.class);
        needed.addAll(leaf.usages());
        needed.retainAll(UsageRule.wanted(circumstances.protocole()));
        if (build(pool, needed).isPresent()) {
            return needed;
        }
        return needed.stream()
                .<Set<Usage>>map(EnumSet::of)
                .filter(role -> build(pool, role).isPresent())
                .findFirst()
                .orElse(Set.of());
    }

    /** Of several good paths, the one that stays good for longest. */
    private Optional<PkixBuilder.Good> lasting(List<Certificat> pool, Set<Usage> roles) {
        return ends(pool)
                .map(end -> pool.stream().filter(each -> !each.until().isBefore(end)).toList())
                .flatMap(lasting -> build(lasting, roles).stream())
                .findFirst();
    }

    /** The ends of the certificate and of what ends before it, the last first. */
    private Stream<Instant> ends(List<Certificat> pool) {
        return Stream.concat(
                        Stream.of(leaf.until()),
                        pool.stream()
                                .map(Certificat::until)
                                .filter(until -> until.isBefore(leaf.until())))
                .distinct()
                .sorted(Comparator.reverseOrder());
    }

    private Optional<PkixBuilder.Good> build(List<Certificat> pool, Set<Usage> roles) {
        var attempt = new Attempt(pool, Set.copyOf(roles));
        var known = attempts.get(attempt);
        if (known == null) {
            known = attempt(pool, roles);
            attempts.put(attempt, known);
        }
        return known;
    }

    private Optional<PkixBuilder.Good> attempt(List<Certificat> pool, Set<Usage> roles) {
        return pool.stream()
                .filter(this::isGenuineAnchor)
                .flatMap(anchor -> builder.build(pool, anchor, roles).stream())
                .findFirst();
    }

    private Path path(PkixBuilder.Good good, Set<Usage> roles) {
        return completed(good.path(), true, null, good.policies(), given(good.path(), roles));
    }

    /** The roles that the certificate names and no authority withholds. */
    private Set<Usage> given(List<Certificat> path, Set<Usage> atLeast) {
        var given = EnumSet.noneOf(Usage.class);
        leaf.usages().stream()
                .filter(
                        role ->
                                atLeast.contains(role)
                                        || path.stream().allMatch(it -> it.permits(Set.of(role))))
                .forEach(given::add);
        return given;
    }

    /** What there is where there is no good path. */
    private Path lacking(List<Certificat> leading) {
        if (leading.isEmpty()) {
            return untrusted();
        }
        var tolerated = leading.stream().filter(this::isEntitled).toList();
        if (!overConstrained(tolerated)) {
            var tolerable = build(tolerated, Set.of());
            if (tolerable.isPresent()) {
                return path(tolerable.get(), Set.of());
            }
        }
        var way = graph.way(leaf, this::isGenuineAnchor, leading::contains, better);
        return completed(way, true, problem(way, tolerated), null, given(way, Set.of()));
    }

    private @Nullable Texte problem(List<Certificat> way, List<Certificat> tolerated) {
        var problem = PathRules.problem(way);
        if (problem != null || !way.stream().allMatch(each -> each.validAt(circumstances.now()))) {
            return problem;
        }
        if (overConstrained(tolerated)) {
            return new Texte(
                    "Les autorités de la chaîne posent trop de contraintes de noms.",
                    "The authorities of the chain set too many name constraints.");
        }
        return misnamed(way)
                .orElseGet(
                        () ->
                                new Texte(
                                        "Les contraintes des autorités (politiques, noms, longueur"
                                                + " ; RFC 5280) ne sont respectées par aucun chemin"
                                                + " vers une autorité de confiance.",
                                        "The constraints of the authorities (policies, names,"
                                                + " length; RFC 5280) are met by no path to a"
                                                + " trusted authority."));
    }

    private Optional<Texte> misnamed(List<Certificat> way) {
        for (var index = way.size() - 1; index > 0; index--) {
            var constraint = way.get(index).constraint();
            var below = way.subList(0, index);
            var named =
                    below.stream()
                            .filter(each -> each.same(leaf) || !each.selfIssued())
                            .filter(each -> constraint.stream().anyMatch(it -> !it.allows(each)))
                            .findFirst();
            if (named.isPresent()) {
                var authority = way.get(index).called();
                var name = named.get().called();
                return Optional.of(
                        new Texte(
                                "L'autorité « %s » n'a pas le droit de nommer « %s »."
                                        .formatted(authority, name),
                                "The authority \"%s\" may not name \"%s\"."
                                        .formatted(authority, name)));
            }
        }
        return Optional.empty();
    }

    /** Up to a root that nobody trusts, or as far as it goes. */
    private Path untrusted() {
        var way = graph.way(leaf, this::isOwnRoot, file::contains, better);
        if (way.isEmpty()) {
            var furthest = graph.furthest(leaf, file::contains, better);
            var gap = graph.missing(furthest.getLast());
            return path(furthest, false, gap, null, null, given(furthest, Set.of()));
        }
        return completed(way, false, PathRules.problem(way), null, given(way, Set.of()));
    }

    private boolean isOwnRoot(Certificat certificat) {
        return file.contains(certificat) && graph.selfSigned(certificat);
    }

    /** With what leads on from the trusted authority to a root, as far as the file holds it. */
    private Path completed(
            List<Certificat> way,
            boolean trusted,
            @Nullable Texte problem,
            @Nullable Set<String> policies,
            Set<Usage> roles) {
        var absent =
                way.stream().filter(each -> file.stream().noneMatch(each::editionOf)).findFirst();
        if (absent.isPresent()) {
            return path(way, trusted, absent(absent.get()), problem, policies, roles);
        }
        var rest =
                file.stream()
                        .filter(way.getLast()::editionOf)
                        .map(own -> graph.way(own, this::isOwnRoot, file::contains, better))
                        .filter(found -> !found.isEmpty())
                        .min(Comparator.comparing(List::size));
        if (rest.isEmpty()) {
            var gap = graph.missing(way.getLast());
            return path(way, trusted, gap, problem, policies, roles);
        }
        var whole = new ArrayList<>(way);
        whole.addAll(rest.get().subList(1, rest.get().size()));
        var path = path(whole, trusted, tooLong(whole), problem, policies, roles);
        return new Path(
                path.certificats(), way.size(), trusted, path.gap(), problem, policies, roles);
    }

    private static Path path(
            List<Certificat> way,
            boolean trusted,
            @Nullable Texte gap,
            @Nullable Texte problem,
            @Nullable Set<String> policies,
            Set<Usage> roles) {
        return new Path(List.copyOf(way), way.size(), trusted, gap, problem, policies, roles);
    }

    private static Texte absent(Certificat authority) {
        return new Texte(
                "Le certificat de l'émetteur « %s » manque dans le fichier."
                        .formatted(authority.called()),
                "The certificate of the issuer \"%s\" is missing from the file."
                        .formatted(authority.called()));
    }

    private static @Nullable Texte tooLong(List<Certificat> way) {
        return way.size() <= RuleSet.MAX_PATH
                ? null
                : new Texte(
                        "La chaîne dépasse %d certificats.".formatted(RuleSet.MAX_PATH),
                        "The chain is longer than %d certificates.".formatted(RuleSet.MAX_PATH));
    }

    /** Bounds what name constraints can cost: all of them, and their possible intersections. */
    private boolean overConstrained(Collection<Certificat> authorities) {
        var all = 0;
        var product = 1L;
        for (var constraint :
                authorities.stream().flatMap(it -> it.constraint().stream()).toList()) {
            all += constraint.size();
            product *= Math.max(1, Math.min(constraint.permitted(), RuleSet.MAX_CONSTRAINTS));
            if (all > RuleSet.MAX_CONSTRAINTS || product > RuleSet.MAX_INTERSECTIONS) {
                return true;
            }
        }
        var names = leaf.names() == null ? 0 : leaf.names().getNames().length;
        return all > 0 && names > RuleSet.MAX_CONSTRAINED_NAMES;
    }
}
