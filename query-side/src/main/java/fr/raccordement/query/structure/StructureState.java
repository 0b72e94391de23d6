package fr.raccordement.query.structure;

import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.api.structure.event.StructureIdentifiantChanged;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.query.IdentifiantView;
import fr.raccordement.api.structure.query.StructureStatus;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.projection.Meaning;
import fr.raccordement.projection.Projected;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A structure and what it is searched by; public for the codec alone.
 *
 * @param siret its key, the first identifier
 * @param identifiants those that it has had, oldest first, the one in force last
 * @param recherche those identifiers and the words of the name: one anchored expression on this
 *     field finds the beginning of any
 * @param cleNom the folded name, which structures are ordered by
 */
@Meaning(3)
public record StructureState(
        @BsonId String siret,
        List<IdentifiantState> identifiants,
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
                List.of(new IdentifiantState(event.siret(), at.truncatedTo(ChronoUnit.MILLIS))),
                version,
                event.nom(),
                event.type(),
                event.tiersDeDematerialisation(),
                event.operateur(),
                event.siretVerifie(),
                StructureStatus.ACTIVE,
                null,
                at.truncatedTo(ChronoUnit.MILLIS),
                words(List.of(event.siret()), event.nom()),
                SearchText.fold(event.nom()));
    }

    StructureState renamed(String next, long nextVersion) {
        return new StructureState(
                siret,
                identifiants,
                nextVersion,
                next,
                type,
                tiersDeDematerialisation,
                operateur,
                siretVerifie,
                statut,
                motif,
                enregistreeLe,
                words(names(identifiants), next),
                SearchText.fold(next));
    }

    StructureState in(StructureStatus next, @Nullable String nextMotif, long nextVersion) {
        return new StructureState(
                siret,
                identifiants,
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

    StructureState identified(StructureIdentifiantChanged event, Instant at, long nextVersion) {
        var next = new IdentifiantState(event.identifiant(), at.truncatedTo(ChronoUnit.MILLIS));
        var all = Stream.concat(identifiants.stream(), Stream.of(next)).toList();
        return new StructureState(
                siret,
                all,
                nextVersion,
                nom,
                type,
                tiersDeDematerialisation,
                operateur,
                event.siretVerifie(),
                statut,
                motif,
                enregistreeLe,
                words(names(all), nom),
                cleNom);
    }

    /** The identifier in force. */
    public String identifiant() {
        return identifiants.getLast().identifiant();
    }

    StructureView toView() {
        return new StructureView(
                siret,
                identifiant(),
                TypeIdentifiant.of(identifiant()),
                views(),
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

    private List<IdentifiantView> views() {
        return IntStream.range(0, identifiants.size())
                .mapToObj(
                        i ->
                                identifiants
                                        .get(i)
                                        .until(
                                                i + 1 == identifiants.size()
                                                        ? null
                                                        : identifiants.get(i + 1).depuis()))
                .toList();
    }

    private static List<String> words(List<String> identifiants, String nom) {
        return SearchText.words(
                Stream.concat(identifiants.stream(), Stream.of(nom)).toArray(String[]::new));
    }

    private static List<String> names(List<IdentifiantState> identifiants) {
        return identifiants.stream().map(IdentifiantState::identifiant).distinct().toList();
    }
}
