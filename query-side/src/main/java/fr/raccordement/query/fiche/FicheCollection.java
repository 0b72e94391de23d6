package fr.raccordement.query.fiche;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.query.structure.SearchedSide;
import fr.raccordement.query.structure.StructureWords;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The collection {@code fiches}. A field of few values comes first in an index, and a query that
 * does not filter by it names all its values: so one index serves every choice of them, in the
 * order of the field that follows, and counts. Read backwards, the same indexes serve the other
 * order (D-099).
 */
@Configuration(proxyBeanMethods = false)
class FicheCollection {

    private static final String[] CHOICES = {
        "discarded", "kind", "environnement", "cles.protocole", "statut"
    };
    private static final String[] OF_STRUCTURES = {"discarded", "structure", "kind", "statut"};

    static final SearchedSide<FicheState> SIDE = SearchedSide.structure(FicheState::structure);

    @Bean
    static ProjectedCollection<FicheState> fiches(MongoDatabase database, StructureWords words) {
        return words.search(documents(database), FicheCollection::words, List.of(SIDE));
    }

    /** What a fiche is searched by, besides its structure. */
    private static List<String> words(FicheState fiche) {
        var code = fiche.codeApplication();
        return code == null ? List.of(fiche.id()) : List.of(fiche.id(), code);
    }

    private static ProjectedCollection<FicheState> documents(MongoDatabase database) {
        return new ProjectedCollection<>(
                database,
                "fiche-projection",
                "fiches",
                FicheState.class,
                ascending(then(CHOICES, "creeeLe", "_id")),
                ascending(then(CHOICES, "modifieeLe", "_id")),
                ascending(then(CHOICES, "cles.soumiseLe", "_id")),
                ascending(then(CHOICES, "cles.finDeValidite", "_id")),
                ascending(then(CHOICES, "cles.expirationCertificat", "_id")),
                ascending(then(CHOICES, "_id")),
                ascending(then(CHOICES, "cles.interfaces")),
                ascending(then(OF_STRUCTURES, "creeeLe", "_id")),
                ascending(then(OF_STRUCTURES, "modifieeLe", "_id")),
                ascending("discarded", "structure", "_id"),
                ascending("structure", "_id"),
                ascending("discarded", "cles.autorites"),
                ascending("discarded", "cles.confiance", "_id"),
                ascending("discarded", "cles.interfaces"),
                ascending(then(CHOICES, "mots")),
                ascending(then(CHOICES, "motsPropres")),
                ascending("discarded", "statut", "_id"),
                ascending("discarded", "kind", "_id"),
                ascending("discarded", "environnement", "_id"),
                ascending("discarded", "cles.protocole", "_id"),
                ascending("discarded", "cles.codeApplication", "_id"),
                ascending(then(CHOICES, "tiersDeDematerialisation", "creeeLe", "_id")));
    }

    private static String[] then(String[] fields, String... more) {
        return Stream.of(fields, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
