package fr.raccordement.query.structure;

import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.event.StructureReactivated;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.event.StructureRenamed;
import fr.raccordement.api.structure.query.StructureStatus;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.projection.Projected;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A structure and what it is searched by; public for the codec alone.
 *
 * @param recherche the SIRET, and the folded name from each of its words on: one anchored
 *     expression on this field finds the beginning of any
 * @param cleNom the folded name, which structures are ordered by
 */
public record StructureDocument(
        @BsonId String siret,
        long version,
        String nom,
        StructureType type,
        boolean tiersDeDematerialisation,
        boolean operateur,
        boolean siretVerifie,
        StructureStatus statut,
        @Nullable String motif,
        Instant enregistreeLe,
        List<String> recherche,
        String cleNom)
        implements Projected {

    static StructureDocument after(
            @Nullable StructureDocument before, StructureEvent event, Instant at, long version) {
        return switch (event) {
            case StructureRegistered registered ->
                    new StructureDocument(
                            registered.siret(),
                            version,
                            registered.nom(),
                            registered.type(),
                            registered.tiersDeDematerialisation(),
                            registered.operateur(),
                            registered.siretVerifie(),
                            StructureStatus.ACTIVE,
                            null,
                            at.truncatedTo(ChronoUnit.MILLIS),
                            SearchText.beginnings(registered.siret(), registered.nom()),
                            SearchText.fold(registered.nom()));
            case StructureRenamed renamed -> known(before).renamed(renamed.nom(), version);
            case StructureDeactivated deactivated ->
                    known(before).in(StructureStatus.INACTIVE, deactivated.motif(), version);
            case StructureReactivated _ -> known(before).in(StructureStatus.ACTIVE, null, version);
        };
    }

    private static StructureDocument known(@Nullable StructureDocument before) {
        return Objects.requireNonNull(before);
    }

    private StructureDocument renamed(String next, long nextVersion) {
        return new StructureDocument(
                siret,
                nextVersion,
                next,
                type,
                tiersDeDematerialisation,
                operateur,
                siretVerifie,
                statut,
                motif,
                enregistreeLe,
                SearchText.beginnings(siret, next),
                SearchText.fold(next));
    }

    private StructureDocument in(
            StructureStatus next, @Nullable String nextMotif, long nextVersion) {
        return new StructureDocument(
                siret,
                nextVersion,
                nom,
                type,
                tiersDeDematerialisation,
                operateur,
                siretVerifie,
                next,
                nextMotif,
                enregistreeLe,
                recherche,
                cleNom);
    }

    StructureView toView() {
        return new StructureView(
                siret,
                version,
                nom,
                type,
                tiersDeDematerialisation,
                operateur,
                siretVerifie,
                statut,
                motif,
                enregistreeLe);
    }
}
