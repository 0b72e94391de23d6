package fr.raccordement.query.delegation;

import static fr.raccordement.query.export.ListColumn.of;
import static fr.raccordement.query.export.ListColumn.ofIdentifiant;
import static fr.raccordement.query.export.ListColumn.ofName;

import fr.raccordement.api.Texte;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.projection.export.Worded;
import fr.raccordement.projection.rights.Sight;
import fr.raccordement.query.export.ListColumn;
import fr.raccordement.query.export.ListTable.Layout;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a table of delegations shows of each; each side reads its status in its own words. */
final class DelegationExportColumns {

    private DelegationExportColumns() {}

    static Layout<DelegationState, DelegationState> layout(Sight sight) {
        return new Layout<>(
                new Texte("Délégations", "Delegations"),
                columns(sight),
                event -> event instanceof DelegationEvent it ? it.delegationId() : null,
                delegation -> List.of(delegation.tiers(), delegation.structure()),
                List::of);
    }

    private static List<ListColumn<DelegationState>> columns(Sight sight) {
        return List.of(
                of("id", "Identifiant", "Identifier", DelegationState::id),
                of("ficheId", "Fiche", "Fiche", DelegationState::ficheId),
                ofIdentifiant(
                        "tiers",
                        "SIRET du tiers",
                        "SIRET of the third party",
                        DelegationState::tiers),
                ofName("nomTiers", "Tiers", "Third party", DelegationState::tiers),
                ofIdentifiant(
                        "structure",
                        "SIRET de l'entité",
                        "SIRET of the public entity",
                        DelegationState::structure),
                ofName("nomStructure", "Entité", "Public entity", DelegationState::structure),
                of("environnement", "Environnement", "Environment", DelegationState::environnement),
                of("statut", "Statut", "Status", it -> statut(it, sight)),
                of("demandeeLe", "Demandée le", "Requested on", DelegationState::demandeeLe),
                of("demandeePar", "Demandée par", "Requested by", DelegationState::demandeePar),
                of("repondueLe", "Répondue le", "Answered on", DelegationState::repondueLe),
                of("reponduePar", "Répondue par", "Answered by", DelegationState::reponduePar),
                of(
                        "effectiveFrom",
                        "Effective depuis",
                        "Effective from",
                        DelegationState::effectiveFrom),
                of(
                        "suspendueLe",
                        "Suspendue le",
                        "Suspended on",
                        it -> suspended(it, DelegationSuspension::depuis)),
                of(
                        "causeSuspension",
                        "Cause de suspension",
                        "Why suspended",
                        it -> suspended(it, DelegationSuspension::cause)),
                of("repriseLe", "Reprise le", "Resumed on", DelegationState::repriseLe),
                of("termineeLe", "Terminée le", "Ended on", DelegationState::termineeLe),
                of("termineePar", "Terminée par", "Ended by", DelegationState::termineePar),
                of("cause", "Cause", "Cause", DelegationState::cause),
                of("motif", "Motif", "Reason", DelegationExportColumns::motif),
                of("modifieeLe", "Modifiée le", "Changed on", DelegationState::modifieeLe));
    }

    private static Worded statut(DelegationState it, Sight sight) {
        var statut = it.statut();
        return new Worded(
                statut.name(),
                sight.sees(it.asTiers()) ? statut.libelle() : statut.libelleEntite());
    }

    /** Why it is suspended, while it is. */
    private static @Nullable String motif(DelegationState it) {
        var suspension = it.suspension();
        return suspension == null ? it.motif() : suspension.motif();
    }

    private static <V> @Nullable V suspended(
            DelegationState it, Function<DelegationSuspension, V> part) {
        var suspension = it.suspension();
        return suspension == null ? null : part.apply(suspension);
    }
}
