package fr.raccordement.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any user of the machine can open a connection to the port. */
class AuthenticatedBackendTest {

    @TempDir static Path temp;
    private static EmbeddedMongo server;

    @BeforeAll
    static void start() throws IOException {
        server = new EmbeddedMongo(temp.resolve("documents.mv"));
        try (var owner = MongoClients.create(server.url())) {
            owner.getDatabase("d").getCollection("c").insertOne(new Document("_id", 1));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoever_has_the_address_reads_and_writes() {
        try (var owner = MongoClients.create(server.url())) {
            var documents = owner.getDatabase("d").getCollection("c");
            documents.insertOne(new Document("_id", 2));
            documents.deleteOne(new Document("_id", 2));

            assertThat(documents.find()).containsExactly(new Document("_id", 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'c'}",
                "{aggregate: 'c', pipeline: [], cursor: {}}",
                "{count: 'c'}",
                "{insert: 'c', documents: [{_id: 3}]}",
                "{update: 'c', updates: [{q: {}, u: {$set: {a: 1}}}]}",
                "{delete: 'c', deletes: [{q: {}, limit: 0}]}",
                "{findAndModify: 'c', remove: true}",
                "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a'}]}",
                "{dropIndexes: 'c', index: '*'}",
                "{getMore: {$numberLong: '1'}, collection: 'c'}",
                "{killCursors: 'c', cursors: [{$numberLong: '1'}]}",
                "{listCollections: 1}",
                "{listDatabases: 1}",
                "{dropDatabase: 1}",
                "{drop: 'c'}",
                "{serverStatus: 1}",
                "{ping: 1}",
                "{saslContinue: 1}",
                "{saslStart: 1, mechanism: 'ANONYMOUS', payload: ''}",
                "{saslStart: 1, mechanism: 'PLAIN', payload: 'owner'}",
                "{saslStart: 1, mechanism: 'PLAIN'}",
                "{SASLSTART: 1}",
                "{shutdown: 1}"
            })
    void without_the_password_nothing_is_answered(String command) {
        try (var stranger = MongoClients.create(withoutPassword())) {
            assertThatThrownBy(() -> stranger.getDatabase("d").runCommand(Document.parse(command)))
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            refused -> assertThat(refused.getErrorCode()).isIn(13, 18));
        }
        try (var owner = MongoClients.create(server.url())) {
            assertThat(owner.getDatabase("d").getCollection("c").find())
                    .containsExactly(new Document("_id", 1));
        }
    }

    @Test
    void a_stranger_may_ask_what_the_server_is() {
        try (var stranger = MongoClients.create(withoutPassword())) {
            var answer = stranger.getDatabase("admin").runCommand(new Document("isMaster", 1));

            assertThat(answer.getBoolean("ismaster")).isTrue();
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        var wrong =
                MongoCredential.createPlainCredential("owner", "$external", "guess".toCharArray());
        try (var stranger = connect(wrong)) {
            assertThatThrownBy(() -> stranger.getDatabase("d").getCollection("c").find().first())
                    .isInstanceOf(MongoException.class)
                    .hasMessageContaining("authenticating");
        }
    }

    @Test
    void each_server_has_a_password_of_its_own() throws IOException {
        try (var other = new EmbeddedMongo(temp.resolve("others.mv"));
                var stranger = connect(new ConnectionString(other.url()).getCredential())) {
            assertThatThrownBy(() -> stranger.getDatabase("d").getCollection("c").find().first())
                    .isInstanceOf(MongoException.class);
        }
    }

    private ServerAddress address() {
        return new ServerAddress(new ConnectionString(server.url()).getHosts().getFirst());
    }

    private String withoutPassword() {
        return "mongodb://" + address();
    }

    private MongoClient connect(MongoCredential credential) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .credential(credential)
                        .applyToClusterSettings(it -> it.hosts(List.of(address())))
                        .build());
    }
}
