package fr.raccordement.query.delegation;

import fr.raccordement.api.Texte;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.projection.export.ExportTable;
import fr.raccordement.query.export.ListTable.Layout;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a table of delegations shows of each. */
final class DelegationExportColumns {

    static final Layout<DelegationState> LAYOUT =
            new Layout<>(
                    new Texte("Délégations", "Delegations"),
                    List.of(
                            column("id", "Identifiant", "Identifier"),
                            column("ficheId", "Fiche", "Fiche"),
                            column("tiers", "SIRET du tiers", "SIRET of the third party"),
                            column("nomTiers", "Tiers", "Third party"),
                            column("structure", "SIRET de l'entité", "SIRET of the public entity"),
                            column("nomStructure", "Entité", "Public entity"),
                            column("environnement", "Environnement", "Environment"),
                            column("statut", "Statut", "Status"),
                            column("demandeeLe", "Demandée le", "Requested on"),
                            column("demandeePar", "Demandée par", "Requested by"),
                            column("repondueLe", "Répondue le", "Answered on"),
                            column("reponduePar", "Répondue par", "Answered by"),
                            column("effectiveFrom", "Effective depuis", "Effective from"),
                            column("termineeLe", "Terminée le", "Ended on"),
                            column("termineePar", "Terminée par", "Ended by"),
                            column("cause", "Cause", "Cause"),
                            column("motif", "Motif", "Reason"),
                            column("modifieeLe", "Modifiée le", "Changed on")),
                    event -> event instanceof DelegationEvent it ? it.delegationId() : null,
                    delegation -> List.of(delegation.tiers(), delegation.structure()),
                    DelegationExportColumns::cells);

    private DelegationExportColumns() {}

    private static ExportTable.Column column(String nom, String fr, String en) {
        return ExportTable.Column.of(nom, fr, en);
    }

    private static List<@Nullable Object> cells(DelegationState it, Function<String, String> name) {
        var cause = it.cause();
        return Arrays.asList(
                it.id(),
                it.ficheId(),
                it.tiers(),
                name.apply(it.tiers()),
                it.structure(),
                name.apply(it.structure()),
                it.environnement().name(),
                it.statut().name(),
                text(it.demandeeLe()),
                it.demandeePar(),
                text(it.repondueLe()),
                it.reponduePar(),
                text(it.effectiveFrom()),
                text(it.termineeLe()),
                it.termineePar(),
                cause == null ? null : cause.name(),
                it.motif(),
                text(it.modifieeLe()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
