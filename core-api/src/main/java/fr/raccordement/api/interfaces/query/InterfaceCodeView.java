package fr.raccordement.api.interfaces.query;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.interfaces.Certitude;
import fr.raccordement.api.interfaces.Direction;
import fr.raccordement.api.interfaces.Famille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the catalogue.
 *
 * @param code such as {@code FSO1113A}
 * @param version number of its last event, from 0
 * @param libelleFr what it carries, in French
 * @param libelleEn the same in English
 * @param direction seen from the partner
 * @param famille what it carries; null where not established
 * @param format such as UBL; null where not established
 * @param kind the fiches that may choose it
 * @param environnements the platforms that offer it
 * @param modes the choices it admits
 * @param source where the row comes from
 * @param certitude how well it is known
 * @param obligatoire whether every fiche of that kind has to choose it
 * @param retire whether it may no longer be chosen
 */
public record InterfaceCodeView(
        String code,
        long version,
        String libelleFr,
        String libelleEn,
        Direction direction,
        @Nullable Famille famille,
        @Nullable String format,
        FicheKind kind,
        List<Environnement> environnements,
        List<ModeTraitement> modes,
        String source,
        Certitude certitude,
        boolean obligatoire,
        boolean retire) {}
