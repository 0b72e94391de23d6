package fr.raccordement.embeddedmongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A store under the contract: the embedded one, and a MongoDB where one is named. */
final class ContractStore implements AutoCloseable {

    private static final String URI = "MONGODB_TEST_URI";

    final MongoDatabase database;
    final AllowedCommands commands = new AllowedCommands();

    private final String name;
    private final MongoClient client;
    private final Runnable cleanUp;

    private ContractStore(String name, String uri, Runnable cleanUp) {
        this.name = name;
        this.cleanUp = cleanUp;
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
        var directory = Files.createTempDirectory("contract");
        var embedded = new EmbeddedMongo(directory.resolve("store.mv"));
        stores.add(
                new ContractStore(
                        "embedded",
                        embedded.url(),
                        () -> {
                            embedded.close();
                            delete(directory);
                        }));
        var uri = System.getenv(URI);
        if (uri != null && !uri.isBlank()) {
            stores.add(new ContractStore("MongoDB", uri, () -> {}));
        }
        return stores;
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.drop();
        client.close();
        cleanUp.run();
    }

    @Override
    public String toString() {
        return name;
    }
}
