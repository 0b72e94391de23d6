package fr.raccordement.query.structure;

import fr.raccordement.api.structure.query.StructureOrder;
import fr.raccordement.projection.SortColumn;

/** By what structures are listed, as the store keeps it. */
public final class StructureSortColumns {

    private StructureSortColumns() {}

    public static SortColumn<StructureState> of(StructureOrder order) {
        return switch (order) {
            case SIRET_ASC, SIRET_DESC -> SortColumn.ofId(StructureState::siret);
            case NOM_ASC, NOM_DESC -> SortColumn.ofText("cleNom", StructureState::cleNom);
            case ENREGISTREE_LE_ASC, ENREGISTREE_LE_DESC ->
                    SortColumn.ofInstant("enregistreeLe", StructureState::enregistreeLe);
        };
    }

    public static boolean ascending(StructureOrder order) {
        return order.name().endsWith("_ASC");
    }
}
