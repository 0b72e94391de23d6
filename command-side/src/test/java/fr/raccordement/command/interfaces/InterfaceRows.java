package fr.raccordement.command.interfaces;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.interfaces.Certitude;
import fr.raccordement.api.interfaces.Direction;
import fr.raccordement.api.interfaces.Famille;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.interfaces.command.AddInterfaceCode;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import java.util.List;

/** The row of the tests. */
final class InterfaceRows {

    static final InterfaceCodeId ID = new InterfaceCodeId("FSO1100A");

    private InterfaceRows() {}

    static AddInterfaceCode add() {
        return add("FSO1100A", "Facture", Direction.SORTANT, ModeTraitement.COMPLETE);
    }

    static AddInterfaceCode add(
            String code, String libelle, Direction direction, ModeTraitement... modes) {
        return new AddInterfaceCode(
                new InterfaceCodeId(code),
                libelle,
                "Invoice",
                direction,
                Famille.E1,
                "UBL",
                FicheKind.EMETTEUR,
                List.of(Environnement.PRODUCTION, Environnement.QUALIFICATION),
                List.of(modes),
                "Guide",
                Certitude.GUIDE,
                null);
    }

    static AddInterfaceCode expecting(Long version) {
        var row = add();
        return new AddInterfaceCode(
                row.interfaceCodeId(),
                row.libelleFr(),
                row.libelleEn(),
                row.direction(),
                row.famille(),
                row.format(),
                row.kind(),
                row.environnements(),
                row.modes(),
                row.source(),
                row.certitude(),
                version);
    }

    static InterfaceCodeAdded added() {
        return added("Facture");
    }

    /** A row that leaves the choice. */
    static InterfaceCodeAdded withModes(String code) {
        return new InterfaceCodeAdded(
                code,
                "Facture",
                "Invoice",
                Direction.SORTANT,
                Famille.E2,
                null,
                FicheKind.EMETTEUR,
                List.of(Environnement.PRODUCTION),
                List.of(ModeTraitement.COMPLETE, ModeTraitement.PARTIELLE),
                "Guide",
                Certitude.GUIDE);
    }

    static InterfaceCodeAdded added(String libelle) {
        return new InterfaceCodeAdded(
                "FSO1100A",
                libelle,
                "Invoice",
                Direction.SORTANT,
                Famille.E1,
                "UBL",
                FicheKind.EMETTEUR,
                List.of(Environnement.QUALIFICATION, Environnement.PRODUCTION),
                List.of(ModeTraitement.COMPLETE),
                "Guide",
                Certitude.GUIDE);
    }
}
