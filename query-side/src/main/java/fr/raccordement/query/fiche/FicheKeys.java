package fr.raccordement.query.fiche;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.CertificatDetail;
import fr.raccordement.api.certificat.PerteDeConfiance;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.projection.SortColumn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a fiche is found and ordered by besides what it says of itself, always there; public for the
 * codec alone.
 *
 * @param protocole how files travel
 * @param codeApplication assigned at the first activation
 * @param soumiseLe since when it waits for the operator
 * @param finDeValidite the last day of use, as UTC knows it
 * @param expirationCertificat when the first of its certificates, or of their chains, expires
 * @param autorites keys of the authorities under which its certificates are, by their identities
 * @param confiance the worst of its certificates
 * @param interfaces codes of the flows connected or subscribed to
 */
public record FicheKeys(
        String protocole,
        String codeApplication,
        Instant soumiseLe,
        Instant finDeValidite,
        Instant expirationCertificat,
        List<String> autorites,
        String confiance,
        List<String> interfaces) {

    private static final Set<ModeTraitement> WITHOUT =
            Set.of(ModeTraitement.PAS_DE_RACCORDEMENT, ModeTraitement.NON_ABONNE);

    static FicheKeys of(
            @Nullable Protocole protocole,
            FicheFormFields formulaire,
            @Nullable String codeApplication,
            @Nullable Instant soumiseLe,
            List<PerteDeConfiance> pertes) {
        return new FicheKeys(
                protocole == null ? SortColumn.NO_TEXT : protocole.name(),
                Objects.requireNonNullElse(codeApplication, SortColumn.NO_TEXT),
                Objects.requireNonNullElse(soumiseLe, SortColumn.NO_INSTANT),
                finDeValidite(formulaire.validite()),
                expiration(formulaire.depot()),
                autorites(formulaire.depot()),
                confiance(formulaire.depot(), pertes),
                formulaire.interfaces().stream()
                        .filter(choice -> !WITHOUT.contains(choice.mode()))
                        .map(InterfaceChoisie::code)
                        .toList());
    }

    private static List<String> autorites(FicheFormFields.@Nullable Depot depot) {
        return depot == null
                ? List.of()
                : depot.certificats().stream()
                        .flatMap(certificat -> certificat.details().stream().skip(1))
                        .map(CertificatDetail::cleSha256)
                        .distinct()
                        .toList();
    }

    private static String confiance(
            FicheFormFields.@Nullable Depot depot, List<PerteDeConfiance> pertes) {
        var worst = depot == null ? null : PerteDeConfiance.worst(depot.certificats(), pertes);
        return worst == null ? SortColumn.NO_TEXT : worst.name();
    }

    private static Instant finDeValidite(@Nullable Validite validite) {
        return validite == null
                ? SortColumn.NO_INSTANT
                : validite.au().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant expiration(FicheFormFields.@Nullable Depot depot) {
        return depot == null
                ? SortColumn.NO_INSTANT
                : depot.certificats().stream()
                        .map(CertificatAnalyse::fin)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(SortColumn.NO_INSTANT);
    }
}
