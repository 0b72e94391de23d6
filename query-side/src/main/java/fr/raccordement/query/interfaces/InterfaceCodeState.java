package fr.raccordement.query.interfaces;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.interfaces.Certitude;
import fr.raccordement.api.interfaces.Direction;
import fr.raccordement.api.interfaces.Famille;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.api.interfaces.query.InterfaceCodeView;
import fr.raccordement.projection.Projected;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A row of the catalogue; public for the codec alone. */
public record InterfaceCodeState(
        @BsonId String code,
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
        boolean retire)
        implements Projected {

    static InterfaceCodeState added(InterfaceCodeAdded event, long version) {
        return new InterfaceCodeState(
                event.code(),
                version,
                event.libelleFr(),
                event.libelleEn(),
                event.direction(),
                event.famille(),
                event.format(),
                event.kind(),
                event.environnements(),
                event.modes(),
                event.source(),
                event.certitude(),
                false);
    }

    InterfaceCodeState retired(long next) {
        return new InterfaceCodeState(
                code,
                next,
                libelleFr,
                libelleEn,
                direction,
                famille,
                format,
                kind,
                environnements,
                modes,
                source,
                certitude,
                true);
    }

    InterfaceCodeView toView(boolean obligatoire) {
        return new InterfaceCodeView(
                code,
                version,
                libelleFr,
                libelleEn,
                direction,
                famille,
                format,
                kind,
                environnements,
                modes,
                source,
                certitude,
                obligatoire,
                retire);
    }
}
