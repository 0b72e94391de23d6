package fr.raccordement.query.structure;

import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.query.StructureStatus;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.projection.Meaning;
import fr.raccordement.projection.Projected;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A structure and what it is searched by; public for the codec alone.
 *
 * @param recherche the SIRET and the words of the name: one anchored expression on this field finds
 *     the beginning of any
 * @param cleNom the folded name, which structures are ordered by
 */
@Meaning(2)
public record StructureState(
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

    static StructureState registered(StructureRegistered event, Instant at, long version) {
        return new StructureState(
                event.siret(),
                version,
                event.nom(),
                event.type(),
                event.tiersDeDematerialisation(),
                event.operateur(),
                event.siretVerifie(),
                StructureStatus.ACTIVE,
                null,
                at.truncatedTo(ChronoUnit.MILLIS),
                SearchText.words(event.siret(), event.nom()),
                SearchText.fold(event.nom()));
    }

    StructureState renamed(String next, long nextVersion) {
        return new StructureState(
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
                SearchText.words(siret, next),
                SearchText.fold(next));
    }

    StructureState in(StructureStatus next, @Nullable String nextMotif, long nextVersion) {
        return new StructureState(
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
