package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.query.Column;

/** By what fiches are listed, as the store keeps it. */
final class FicheColumns {

    private FicheColumns() {}

    static Column<FicheState> of(FicheOrder order) {
        return switch (order) {
            case CREEE_LE_ASC, CREEE_LE_DESC -> Column.ofInstant("creeeLe", FicheState::creeeLe);
            case MODIFIEE_LE_ASC, MODIFIEE_LE_DESC ->
                    Column.ofInstant("modifieeLe", FicheState::modifieeLe);
            case SOUMISE_LE_ASC, SOUMISE_LE_DESC ->
                    Column.ofInstant("cles.soumiseLe", it -> it.cles().soumiseLe());
            case FIN_DE_VALIDITE_ASC, FIN_DE_VALIDITE_DESC ->
                    Column.ofInstant("cles.finDeValidite", it -> it.cles().finDeValidite());
            case EXPIRATION_CERTIFICAT_ASC, EXPIRATION_CERTIFICAT_DESC ->
                    Column.ofInstant(
                            "cles.expirationCertificat", it -> it.cles().expirationCertificat());
            case IDENTIFIANT_ASC, IDENTIFIANT_DESC -> Column.ofId(FicheState::id);
            case STRUCTURE_ASC, STRUCTURE_DESC -> Column.ofText("structure", FicheState::structure);
            case STATUT_ASC, STATUT_DESC -> Column.ofEnum("statut", FicheState::statut);
            case KIND_ASC, KIND_DESC -> Column.ofEnum("kind", FicheState::kind);
            case ENVIRONNEMENT_ASC, ENVIRONNEMENT_DESC ->
                    Column.ofEnum("environnement", FicheState::environnement);
            case PROTOCOLE_ASC, PROTOCOLE_DESC ->
                    Column.ofText("cles.protocole", it -> it.cles().protocole());
            case CODE_APPLICATION_ASC, CODE_APPLICATION_DESC ->
                    Column.ofText("cles.codeApplication", it -> it.cles().codeApplication());
        };
    }

    static boolean ascending(FicheOrder order) {
        return order.name().endsWith("_ASC");
    }
}
