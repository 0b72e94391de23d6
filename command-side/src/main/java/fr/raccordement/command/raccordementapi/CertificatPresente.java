package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatAnalysed;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatExpiryNotified;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceLost;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceRegained;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import fr.raccordement.command.certificat.CertificateJudge;
import fr.raccordement.command.deadline.Preavis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The certificate with which a connection in certificate mode calls, and what became of it; the one
 * fold of the aggregate and of its deadlines (D-213).
 *
 * @param loaded the connection as it was loaded last
 * @param certificat as it was analysed; null where it was only named
 * @param preavis the notices given that one expires
 * @param pertes the codes of the checks that keep it from being trusted any more
 */
record CertificatPresente(
        RaccordementApiCertificatLoaded loaded,
        @Nullable CertificatAnalyse certificat,
        Preavis preavis,
        Set<String> pertes) {

    /** What is asked of a certificate that opens a session, as over SFTP. */
    static final Protocole COMME = Protocole.SFTP;

    private static final String VALIDITY = "CERT_VALIDITY";

    /** A certificate in use. */
    private record InUse(String sha256, CertificatAnalyse analyse) {}

    /** Null for a connection through PISTE. */
    static @Nullable CertificatPresente after(
            @Nullable CertificatPresente before, RaccordementApiEvent event) {
        return switch (event) {
            case RaccordementApiCertificatLoaded it -> loaded(before, it);
            case RaccordementApiCertificatAnalysed it ->
                    known(before).with(it.certificat(), Set.of());
            case RaccordementApiCertificatExpiryNotified it -> known(before).notified(it);
            case RaccordementApiConfianceLost it -> known(before).lost(codes(it.raisons()));
            case RaccordementApiConfianceRegained _ -> known(before).lost(Set.of());
            default -> before;
        };
    }

    /** The certificate stays until another one is named. */
    private static CertificatPresente loaded(
            @Nullable CertificatPresente before, RaccordementApiCertificatLoaded event) {
        return before == null || !event.certificat().equals(before.loaded.certificat())
                ? new CertificatPresente(
                        event, null, before == null ? Preavis.NONE : before.preavis, Set.of())
                : new CertificatPresente(event, before.certificat, before.preavis, before.pertes);
    }

    boolean isActive() {
        return loaded.statut() == RaccordementApiStatus.ACTIF;
    }

    /** Whether the certificate is analysed again: while the connection is in use. */
    boolean goesOn() {
        return inUse().isPresent();
    }

    /** When the next thing is to be said of its end; empty where all was said. */
    Optional<Instant> prochaineEcheance() {
        return inUse().filter(_ -> !pertes.contains(VALIDITY))
                .flatMap(
                        it ->
                                fin(it).flatMap(
                                                end ->
                                                        preavis.next(it.sha256, end, ZoneOffset.UTC)
                                                                .or(() -> Optional.of(end))));
    }

    /** What there is to say of it at an instant. */
    List<RaccordementApiEvent> changes(CertificateJudge judge, Instant now) {
        return inUse().stream()
                .flatMap(it -> Stream.concat(notice(it, now), change(it, judge, now)))
                .toList();
    }

    private Stream<RaccordementApiEvent> notice(InUse it, Instant now) {
        return fin(it).stream()
                .flatMap(
                        end ->
                                preavis.due(it.sha256, end, now, ZoneOffset.UTC).stream()
                                        .map(jours -> notice(it, jours, end)));
    }

    private RaccordementApiEvent notice(InUse it, int jours, Instant end) {
        return new RaccordementApiCertificatExpiryNotified(
                id(), it.sha256, jours, LocalDate.ofInstant(end, ZoneOffset.UTC));
    }

    private Stream<RaccordementApiEvent> change(InUse it, CertificateJudge judge, Instant now) {
        var raisons = judge.lost(it.analyse, COMME, loaded.environnement(), now);
        if (codes(raisons).equals(pertes)) {
            return Stream.empty();
        }
        return Stream.of(
                raisons.isEmpty()
                        ? new RaccordementApiConfianceRegained(id(), it.sha256)
                        : new RaccordementApiConfianceLost(id(), it.sha256, raisons));
    }

    private Optional<InUse> inUse() {
        return Optional.ofNullable(certificat)
                .filter(_ -> isActive())
                .flatMap(
                        it ->
                                Optional.ofNullable(it.sha256())
                                        .map(sha256 -> new InUse(sha256, it)));
    }

    private static Optional<Instant> fin(InUse it) {
        return Optional.ofNullable(it.analyse.fin());
    }

    private String id() {
        return loaded.raccordementApiId();
    }

    private CertificatPresente with(CertificatAnalyse analyse, Set<String> codes) {
        return new CertificatPresente(loaded, analyse, preavis, codes);
    }

    private CertificatPresente notified(RaccordementApiCertificatExpiryNotified event) {
        return new CertificatPresente(
                loaded, certificat, preavis.with(event.sha256(), event.jours()), pertes);
    }

    private CertificatPresente lost(Set<String> codes) {
        return new CertificatPresente(loaded, certificat, preavis, codes);
    }

    private static CertificatPresente known(@Nullable CertificatPresente before) {
        return Objects.requireNonNull(before);
    }

    private static Set<String> codes(List<Controle> raisons) {
        return raisons.stream().map(Controle::code).collect(Collectors.toUnmodifiableSet());
    }
}
