package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.raccordementapi.query.RaccordementApiOrder;
import fr.raccordement.projection.SortColumn;

/** By what connections are listed, as the store keeps it. */
final class RaccordementApiSortColumns {

    private RaccordementApiSortColumns() {}

    static SortColumn<RaccordementApiState> of(RaccordementApiOrder order) {
        return switch (order) {
            case CREE_LE_ASC, CREE_LE_DESC ->
                    SortColumn.ofInstant("creeLe", RaccordementApiState::creeLe);
            case MODIFIE_LE_ASC, MODIFIE_LE_DESC ->
                    SortColumn.ofInstant("modifieLe", RaccordementApiState::modifieLe);
            case STRUCTURE_ASC, STRUCTURE_DESC ->
                    SortColumn.ofText("structure", RaccordementApiState::structure);
            case NOM_ASC, NOM_DESC -> SortColumn.ofText("cleNom", RaccordementApiState::cleNom);
        };
    }

    static boolean ascending(RaccordementApiOrder order) {
        return order.name().endsWith("_ASC");
    }
}
