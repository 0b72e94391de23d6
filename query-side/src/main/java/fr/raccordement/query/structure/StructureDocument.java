package fr.raccordement.query.structure;

import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.query.Projected;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A structure and what it is searched by; public for the codec alone.
 *
 * @param recherche the SIRET, and the folded name from each of its words on: one anchored
 *     expression on this field finds the beginning of any
 */
public record StructureDocument(
        @BsonId String siret,
        long version,
        String nom,
        StructureType type,
        boolean tiersDeDematerialisation,
        boolean operateur,
        boolean siretVerifie,
        Instant enregistreeLe,
        List<String> recherche)
        implements Projected {

    static StructureDocument after(StructureEvent event, Instant at, long version) {
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
                            at.truncatedTo(ChronoUnit.MILLIS),
                            SearchText.beginnings(registered.siret(), registered.nom()));
        };
    }

    StructureView toView() {
        return new StructureView(
                siret, nom, type, tiersDeDematerialisation, operateur, siretVerifie, enregistreeLe);
    }
}
