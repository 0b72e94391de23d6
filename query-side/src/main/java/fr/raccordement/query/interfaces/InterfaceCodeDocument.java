package fr.raccordement.query.interfaces;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.interfaces.Certitude;
import fr.raccordement.api.interfaces.Direction;
import fr.raccordement.api.interfaces.Famille;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.api.interfaces.event.InterfaceCodeEvent;
import fr.raccordement.api.interfaces.event.InterfaceCodeRetired;
import fr.raccordement.api.interfaces.query.InterfaceCodeView;
import fr.raccordement.projection.Projected;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A row of the catalogue; public for the codec alone. */
public record InterfaceCodeDocument(
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

    static InterfaceCodeDocument after(
            @Nullable InterfaceCodeDocument before, InterfaceCodeEvent event, long version) {
        return switch (event) {
            case InterfaceCodeAdded added ->
                    new InterfaceCodeDocument(
                            added.code(),
                            version,
                            added.libelleFr(),
                            added.libelleEn(),
                            added.direction(),
                            added.famille(),
                            added.format(),
                            added.kind(),
                            added.environnements(),
                            added.modes(),
                            added.source(),
                            added.certitude(),
                            false);
            case InterfaceCodeRetired _ -> Objects.requireNonNull(before).retired(version);
        };
    }

    private InterfaceCodeDocument retired(long next) {
        return new InterfaceCodeDocument(
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
