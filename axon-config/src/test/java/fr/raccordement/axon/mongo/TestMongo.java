package fr.raccordement.axon.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;

/** An embedded server on a file, and a client of it. */
final class TestMongo implements AutoCloseable {

    final EmbeddedMongo server;
    final MongoClient client;
    final MongoDatabase database;

    TestMongo(Path file) throws IOException {
        server = new EmbeddedMongo(file);
        client = MongoClients.create(server.url());
        database = client.getDatabase("raccordement");
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
