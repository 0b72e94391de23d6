package fr.raccordement.command.fiche;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.command.certificat.CertificateJudge;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of a fiche that are analysed again, and what has become of their trust (D-178).
 *
 * @param pertes the checks that fail of each certificate that has lost its trust, by their codes
 */
record Surveillance(Statut statut, Dossier dossier, Map<String, Set<String>> pertes) {

    private static final Surveillance NOTHING =
            new Surveillance(Statut.BROUILLON, Dossier.EMPTY, Map.of());

    private static final String VALIDITY = "CERT_VALIDITY";

    static Surveillance after(@Nullable Surveillance before, FicheEvent event) {
        var known = before == null ? NOTHING : before;
        return new Surveillance(
                known.statut.after(event), known.dossier.after(event), pertes(known.pertes, event));
    }

    /** What has lost its trust after an event. */
    static Map<String, Set<String>> pertes(Map<String, Set<String>> before, FicheEvent event) {
        return switch (event) {
            case ConfianceLost e -> with(before, e.sha256(), codes(e.raisons()));
            case ConfianceRegained e -> with(before, e.sha256(), Set.of());
            default -> before;
        };
    }

    /** Whether its certificates are analysed again: while it is in use. */
    boolean goesOn() {
        return statut.isInUse();
    }

    /**
     * When the next of the certificates in use expires that is not known to have; empty if none.
     */
    Optional<Instant> prochaineFin() {
        return dossier.contenu().certificats().stream()
                .filter(_ -> goesOn())
                .filter(it -> !lost(it).contains(VALIDITY))
                .map(CertificatAnalyse::fin)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** What has changed of the trust in its certificates. */
    List<FicheEvent> changes(String ficheId, CertificateJudge judge, Instant now) {
        return goesOn()
                ? contents()
                        .flatMap(content -> changes(ficheId, content, judge, now))
                        .distinct()
                        .toList()
                : List.of();
    }

    private Stream<Contenu> contents() {
        return Stream.concat(Stream.of(dossier.contenu()), Stream.ofNullable(dossier.revision()));
    }

    private Stream<FicheEvent> changes(
            String ficheId, Contenu contenu, CertificateJudge judge, Instant now) {
        var protocole = contenu.protocole();
        var environnement = dossier.environnement();
        return protocole == null || environnement == null
                ? Stream.empty()
                : contenu.certificats().stream()
                        .flatMap(
                                it ->
                                        change(
                                                ficheId,
                                                it,
                                                judge.lost(it, protocole, environnement, now))
                                                .stream());
    }

    private Optional<FicheEvent> change(
            String ficheId, CertificatAnalyse certificat, List<Controle> raisons) {
        var sha256 = certificat.sha256();
        if (sha256 == null || codes(raisons).equals(lost(certificat))) {
            return Optional.empty();
        }
        return Optional.of(
                raisons.isEmpty()
                        ? new ConfianceRegained(ficheId, sha256)
                        : new ConfianceLost(ficheId, sha256, raisons));
    }

    private Set<String> lost(CertificatAnalyse certificat) {
        var sha256 = certificat.sha256();
        return sha256 == null ? Set.of() : pertes.getOrDefault(sha256, Set.of());
    }

    private static Set<String> codes(List<Controle> raisons) {
        return raisons.stream().map(Controle::code).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Set<String>> with(
            Map<String, Set<String>> before, String sha256, Set<String> codes) {
        var next = new HashMap<>(before);
        if (codes.isEmpty()) {
            next.remove(sha256);
        } else {
            next.put(sha256, codes);
        }
        return Map.copyOf(next);
    }
}
