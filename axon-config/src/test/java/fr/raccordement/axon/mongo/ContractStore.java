package fr.raccordement.axon.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A store that has to keep the contract: the embedded one, and a MongoDB where one is named. */
final class ContractStore implements AutoCloseable {

    private static final String URI = "MONGODB_TEST_URI";

    final MongoDatabase database;
    final AllowedCommands commands = new AllowedCommands();

    private final String name;
    private final MongoClient client;
    private final @Nullable EmbeddedMongo embedded;

    private ContractStore(String name, String uri, @Nullable EmbeddedMongo embedded) {
        this.name = name;
        this.embedded = embedded;
        this.client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(uri))
                                .addCommandListener(commands)
                                .build());
        this.database = client.getDatabase("contract_" + UUID.randomUUID());
    }

    static List<ContractStore> all() throws IOException {
        var stores = new ArrayList<ContractStore>();
        var embedded = new EmbeddedMongo(Files.createTempDirectory("contract").resolve("store.mv"));
        stores.add(new ContractStore("embedded", embedded.url(), embedded));
        var uri = System.getenv(URI);
        if (uri != null && !uri.isBlank()) {
            stores.add(new ContractStore("MongoDB", uri, null));
        }
        return stores;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
