package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.query.DelegationOrder;
import fr.raccordement.projection.SortColumn;

/** By what delegations are listed, as the store keeps it. */
final class DelegationSortColumns {

    private DelegationSortColumns() {}

    static SortColumn<DelegationState> of(DelegationOrder order) {
        return switch (order) {
            case DEMANDEE_LE_ASC, DEMANDEE_LE_DESC ->
                    SortColumn.ofInstant("demandeeLe", DelegationState::demandeeLe);
            case MODIFIEE_LE_ASC, MODIFIEE_LE_DESC ->
                    SortColumn.ofInstant("modifieeLe", DelegationState::modifieeLe);
            case EFFECTIVE_FROM_ASC, EFFECTIVE_FROM_DESC ->
                    SortColumn.ofInstant("cleEffet", DelegationState::cleEffet);
            case TIERS_ASC, TIERS_DESC -> SortColumn.ofText("tiers", DelegationState::tiers);
            case STRUCTURE_ASC, STRUCTURE_DESC ->
                    SortColumn.ofText("structure", DelegationState::structure);
        };
    }

    static boolean ascending(DelegationOrder order) {
        return order.name().endsWith("_ASC");
    }
}
