package fr.raccordement.query.fiche;

import fr.raccordement.api.Texte;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.projection.SortColumn;
import fr.raccordement.projection.export.ExportTable;
import fr.raccordement.query.export.ListTable.Layout;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a table of fiches shows of each: no contact, sealed or not. */
final class FicheExportColumns {

    static final Layout<FicheState> LAYOUT =
            new Layout<>(
                    new Texte("Fiches", "Fiches"),
                    List.of(
                            column("id", "Identifiant", "Identifier"),
                            column("structure", "SIRET", "SIRET"),
                            column("nomStructure", "Structure", "Structure"),
                            column("kind", "Nature", "Kind"),
                            column("environnement", "Environnement", "Environment"),
                            column("statut", "Statut", "Status"),
                            column("protocole", "Protocole", "Protocol"),
                            column("codeApplication", "Code application", "Application code"),
                            column("interfaces", "Codes interface", "Interface codes"),
                            column("valideDu", "Valide du", "Valid from"),
                            column("valideAu", "Valide au", "Valid until"),
                            column(
                                    "expirationCertificat",
                                    "Expiration du certificat",
                                    "Certificate expiry"),
                            column(
                                    "tiersDeDematerialisation",
                                    "Tiers de dématérialisation",
                                    "Third party"),
                            column("soumiseLe", "Envoyée le", "Sent on"),
                            column("creeeLe", "Créée le", "Created on"),
                            column("modifieeLe", "Modifiée le", "Changed on"),
                            column("modifieePar", "Modifiée par", "Changed by")),
                    event -> event instanceof FicheEvent it ? it.ficheId() : null,
                    fiche -> List.of(fiche.structure()),
                    FicheExportColumns::cells);

    private FicheExportColumns() {}

    private static ExportTable.Column column(String nom, String fr, String en) {
        return ExportTable.Column.of(nom, fr, en);
    }

    private static List<@Nullable Object> cells(FicheState it, Function<String, String> name) {
        var validite = Optional.ofNullable(it.formulaire().validite());
        var protocole = it.protocole();
        return Arrays.asList(
                it.id(),
                it.structure(),
                name.apply(it.structure()),
                it.kind().name(),
                it.environnement().name(),
                it.statut().name(),
                protocole == null ? null : protocole.name(),
                it.codeApplication(),
                interfaces(it),
                validite.map(Validite::du).map(Object::toString).orElse(null),
                validite.map(Validite::au).map(Object::toString).orElse(null),
                text(it.cles().expirationCertificat()),
                it.tiersDeDematerialisation(),
                text(it.soumiseLe()),
                text(it.creeeLe()),
                text(it.modifieeLe()),
                it.modifieePar());
    }

    private static String interfaces(FicheState it) {
        return it.formulaire().interfaces().stream()
                .map(choice -> choice.code() + ":" + choice.mode())
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null || instant.equals(SortColumn.NO_INSTANT) ? null : instant.toString();
    }
}
