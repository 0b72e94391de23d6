package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.interfaces.Certitude;
import fr.raccordement.api.interfaces.Direction;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.command.interfaces.InterfaceCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small catalogue; what a receiver has to subscribe to as in the guide. */
final class FakeCatalogue implements InterfaceCatalogue {

    private static final List<ModeTraitement> SUBSCRIBED = List.of(ModeTraitement.ABONNE);
    private static final List<ModeTraitement> SUBSCRIBED_OR_NOT =
            List.of(ModeTraitement.ABONNE, ModeTraitement.NON_ABONNE);
    private static final List<ModeTraitement> SENT =
            List.of(
                    ModeTraitement.PAS_DE_RACCORDEMENT,
                    ModeTraitement.COMPLETE,
                    ModeTraitement.PARTIELLE);

    private final Map<String, InterfaceCodeAdded> rows = new HashMap<>();

    FakeCatalogue() {
        offer("FSO1100A", FicheKind.EMETTEUR, Environnement.values());
        offer("FSO1113A", FicheKind.EMETTEUR, Environnement.values());
        offer("FSO9999A", FicheKind.EMETTEUR, Environnement.QUALIFICATION);
        offer("FEN0036A", FicheKind.RECEPTEUR, Environnement.values());
        offer("FSO1301A", FicheKind.RECEPTEUR, Environnement.values());
        offer("FEN0001A", FicheKind.RECEPTEUR, Environnement.values());
    }

    void offer(String code, FicheKind kind, Environnement... environnements) {
        rows.put(
                code,
                new InterfaceCodeAdded(
                        code,
                        code,
                        code,
                        Direction.SORTANT,
                        null,
                        null,
                        kind,
                        List.of(environnements),
                        modes(code, kind),
                        "essai",
                        Certitude.GUIDE));
    }

    void retire(String code) {
        rows.remove(code);
    }

    @Override
    public Optional<InterfaceCodeAdded> offered(String code) {
        return Optional.ofNullable(rows.get(code));
    }

    @Override
    public List<InterfaceCodeAdded> imposed(FicheKind kind, Environnement environnement) {
        return Stream.of("FEN0036A", "FSO1301A")
                .flatMap(code -> offered(code).stream())
                .filter(code -> code.kind() == kind)
                .filter(code -> code.environnements().contains(environnement))
                .toList();
    }

    private static List<ModeTraitement> modes(String code, FicheKind kind) {
        if (kind == FicheKind.EMETTEUR) {
            return SENT;
        }
        return code.equals("FEN0001A") ? SUBSCRIBED_OR_NOT : SUBSCRIBED;
    }
}
