package fr.raccordement.embeddedmongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;

/** An embedded server on a file, and a client of it. */
public final class TestMongo implements AutoCloseable {

    public final EmbeddedMongo server;
    public final MongoClient client;
    public final MongoDatabase database;

    public TestMongo(Path file) throws IOException {
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
