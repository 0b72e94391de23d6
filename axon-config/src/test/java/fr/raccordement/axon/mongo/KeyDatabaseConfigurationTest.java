package fr.raccordement.axon.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.axon.data.DataDirectory;
import fr.raccordement.embeddedmongo.DurableMongo;
import fr.raccordement.embeddedmongo.TestMongo;
import java.io.IOException;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Where the keys of contacts are kept while Axon Server keeps the events. */
class KeyDatabaseConfigurationTest {

    private static final Document KEY = new Document("_id", "f1.0");

    @TempDir Path temp;

    private DataDirectory directory;
    private ApplicationContextRunner program;

    @BeforeEach
    void take() {
        directory = DataDirectory.take(temp);
        program =
                new ApplicationContextRunner()
                        .withBean(DataDirectory.class, () -> directory)
                        .withUserConfiguration(
                                MongoConfiguration.class, KeyDatabaseConfiguration.class)
                        .withPropertyValues("axon.axonserver.enabled=true");
    }

    @AfterEach
    void close() throws IOException {
        directory.close();
    }

    @Test
    void embedded_they_have_a_file_apart_from_the_read_models() {
        program.run(
                context -> {
                    keys(context.getBean("contactKeyDatabase", MongoDatabase.class));
                    assertThat(context).hasSingleBean(DurableMongo.class);
                });

        assertThat(temp.resolve("cles/contacts.mv")).isNotEmptyFile();
        program.run(
                context -> {
                    var kept = context.getBean("contactKeyDatabase", MongoDatabase.class);
                    assertThat(kept.getCollection("contact_keys").find(KEY)).hasSize(1);
                    var readModels = context.getBean("mongoDatabase", MongoDatabase.class);
                    assertThat(readModels.listCollectionNames()).isEmpty();
                });
    }

    @Test
    void in_a_mongo_given_by_its_address_they_have_a_database_of_their_own() throws IOException {
        try (var mongo = new TestMongo(temp.resolve("shared.mv"))) {
            var url = mongo.server.url().replace("/?", "/vues?");
            program.withPropertyValues("raccordement.mongo.url=" + url)
                    .run(
                            context -> {
                                keys(context.getBean("contactKeyDatabase", MongoDatabase.class));
                                assertThat(context).doesNotHaveBean(DurableMongo.class);
                            });

            assertThat(mongo.client.listDatabaseNames()).contains("vues_cles");
            assertThat(mongo.client.getDatabase("vues").listCollectionNames()).isEmpty();
        }
        assertThat(temp.resolve("cles")).doesNotExist();
    }

    @Test
    void where_postgresql_keeps_the_events_there_is_no_such_database() {
        program.withPropertyValues("axon.axonserver.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("contactKeyDatabase"));
    }

    @Test
    void a_mongo_that_does_not_answer_is_reported_in_one_sentence() {
        program.withPropertyValues(
                        "raccordement.mongo.url=mongodb://127.0.0.1:1/vues?serverSelectionTimeoutMS=200")
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContaining("127.0.0.1:1"));
    }

    private static void keys(MongoDatabase database) {
        database.getCollection("contact_keys").insertOne(KEY);
    }
}
