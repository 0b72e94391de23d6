package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.projection.SortColumn;

/** By what fiches are listed, as the store keeps it. */
final class FicheSortColumns {

    private FicheSortColumns() {}

    static SortColumn<FicheState> of(FicheOrder order) {
        return switch (order) {
            case CREEE_LE_ASC, CREEE_LE_DESC ->
                    SortColumn.ofInstant("creeeLe", FicheState::creeeLe);
            case MODIFIEE_LE_ASC, MODIFIEE_LE_DESC ->
                    SortColumn.ofInstant("modifieeLe", FicheState::modifieeLe);
            case SOUMISE_LE_ASC, SOUMISE_LE_DESC ->
                    SortColumn.ofInstant("cles.soumiseLe", it -> it.cles().soumiseLe());
            case FIN_DE_VALIDITE_ASC, FIN_DE_VALIDITE_DESC ->
                    SortColumn.ofInstant("cles.finDeValidite", it -> it.cles().finDeValidite());
            case EXPIRATION_CERTIFICAT_ASC, EXPIRATION_CERTIFICAT_DESC ->
                    SortColumn.ofInstant(
                            "cles.expirationCertificat", it -> it.cles().expirationCertificat());
            case IDENTIFIANT_ASC, IDENTIFIANT_DESC -> SortColumn.ofId(FicheState::id);
            case STRUCTURE_ASC, STRUCTURE_DESC ->
                    SortColumn.ofText("structure", FicheState::structure);
            case STATUT_ASC, STATUT_DESC -> SortColumn.ofEnum("statut", FicheState::statut);
            case KIND_ASC, KIND_DESC -> SortColumn.ofEnum("kind", FicheState::kind);
            case ENVIRONNEMENT_ASC, ENVIRONNEMENT_DESC ->
                    SortColumn.ofEnum("environnement", FicheState::environnement);
            case PROTOCOLE_ASC, PROTOCOLE_DESC ->
                    SortColumn.ofText("cles.protocole", it -> it.cles().protocole());
            case CODE_APPLICATION_ASC, CODE_APPLICATION_DESC ->
                    SortColumn.ofText("cles.codeApplication", it -> it.cles().codeApplication());
        };
    }

    static boolean ascending(FicheOrder order) {
        return order.name().endsWith("_ASC");
    }
}
