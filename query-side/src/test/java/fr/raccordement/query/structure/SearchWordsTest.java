package fr.raccordement.query.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.event.StructureRenamed;
import fr.raccordement.projection.InMemoryMongo;
import fr.raccordement.projection.Projected;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A document has the words of its structure, whichever of the two is written first. */
public class SearchWordsTest {

    private static final String SIRET = "11111111111111";

    private final MongoDatabase database = InMemoryMongo.database();
    private final StructureWords words = new StructureWords();
    private final ProjectedCollection<StructureState> structures =
            StructureCollection.structures(database, words);
    private Runnable meanwhile = () -> {};
    private final ProjectedCollection<Thing> things =
            words.search(
                    new ProjectedCollection<>(database, "things", "things", Thing.class),
                    this::own,
                    List.of(SearchedSide.structure(Thing::structure)));

    /** A document of a list. */
    public record Thing(@BsonId String id, long version, String structure) implements Projected {}

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void the_structure_first() {
        register("Ville de Nîmes");
        write();

        assertThat(words()).containsExactly(SIRET, "de", "nimes", "ville");
    }

    @Test
    void the_document_first() {
        write();
        assertThat(words()).isEmpty();
        register("Ville de Nîmes");

        assertThat(words()).containsExactly(SIRET, "de", "nimes", "ville");
    }

    @Test
    void a_structure_renamed_while_a_document_is_written() {
        register("Ville de Nîmes");
        meanwhile = () -> rename(1, "Bourg");
        write();

        assertThat(words()).containsExactly(SIRET, "bourg");
    }

    @Test
    void a_structure_registered_while_a_document_is_written() {
        meanwhile = () -> register("Bourg");
        write();

        assertThat(words()).containsExactly(SIRET, "bourg");
    }

    @Test
    void words_that_are_written_late_replace_none_that_are_newer() {
        register("Ville");
        write();
        rename(1, "Bourg");

        new SearchWords<Thing>(
                        words,
                        thing -> List.of(thing.id()),
                        List.of(SearchedSide.structure(Thing::structure)))
                .rewrite(
                        things.slots().getFirst(),
                        Map.of(SIRET, new NamedWords(0, List.of("ville"))));

        assertThat(words()).containsExactly(SIRET, "bourg");
    }

    @Test
    void another_generation_of_the_register_that_answers_from_now_on() throws Exception {
        register("Ville");
        write();
        ProjectedCollection.projectingInto(
                Slot.BIS,
                () -> {
                    register("Ville");
                    rename(1, "Bourg");
                    return null;
                });
        assertThat(words()).containsExactly(SIRET, "ville");

        structures.active().switchTo(Slot.BIS, () -> true);

        assertThat(words()).containsExactly(SIRET, "bourg");
    }

    @Test
    void the_index_that_finds_them_is_made_once_and_again_after_it_was_dropped() {
        register("Ville");
        write();
        rename(1, "Bourg");
        assertThat(isIndexed()).isTrue();
        database.getCollection("things").dropIndexes();
        rename(2, "Cité");
        assertThat(isIndexed()).isFalse();

        things.clearAndDropIndexes(Slot.PREMIER, 2);
        write();
        rename(3, "Ville");

        assertThat(isIndexed()).isTrue();
        assertThat(words()).containsExactly(SIRET, "ville");
    }

    private boolean isIndexed() {
        return database.getCollection("things")
                .listIndexes()
                .map(it -> it.get("key", Document.class))
                .into(new ArrayList<>())
                .contains(new Document("structure", 1).append("_id", 1));
    }

    @Test
    void readers_do_not_see_them() {
        register("Ville");
        write();

        Thing read = things.read(it -> it.find().first());
        assertThat(read).isEqualTo(new Thing("t", 0, SIRET));
    }

    private List<String> own(Thing thing) {
        meanwhile.run();
        return List.of(thing.id());
    }

    private void write() {
        things.project("t", 0, _ -> new Thing("t", 0, SIRET));
    }

    private void register(String nom) {
        var event = new StructureRegistered(SIRET, nom, StructureType.PUBLIQUE, false, false, true);
        structures.project(SIRET, 0, _ -> StructureFold.after(null, event, Instant.EPOCH, 0));
    }

    private void rename(long version, String nom) {
        var event = new StructureRenamed(SIRET, nom);
        structures.project(
                SIRET,
                version,
                before -> StructureFold.after(before, event, Instant.EPOCH, version));
    }

    private List<String> words() {
        return database.getCollection("things").find().first() instanceof Document found
                ? found.getList("mots", String.class)
                : List.of();
    }
}
