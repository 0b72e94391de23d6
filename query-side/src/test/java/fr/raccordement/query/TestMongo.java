package fr.raccordement.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.concurrent.atomic.AtomicInteger;

/** One MongoDB in memory for all tests, a database for each. */
final class TestMongo {

    private static final MongoServer SERVER = new MongoServer(H2Backend.inMemory());
    private static final MongoClient CLIENT = MongoClients.create("mongodb:/" + SERVER.bind());
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestMongo() {}

    static MongoDatabase database() {
        return CLIENT.getDatabase("world" + DATABASES.incrementAndGet());
    }
}
