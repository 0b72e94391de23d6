package fr.raccordement.projection;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;

/** One MongoDB in memory for all tests, a database for each. */
public final class InMemoryMongo {

    private static final MongoServer SERVER = new MongoServer(H2Backend.inMemory());
    private static final InetSocketAddress ADDRESS = SERVER.bind();
    private static final Set<String> OPEN_SORTS = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger COMMANDS = new AtomicInteger();
    private static final MongoClient CLIENT =
            MongoClients.create(
                    MongoClientSettings.builder()
                            .applyConnectionString(new ConnectionString("mongodb:/" + ADDRESS))
                            .addCommandListener(new Counter())
                            .build());
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private InMemoryMongo() {}

    public static MongoDatabase database() {
        return CLIENT.getDatabase("world" + DATABASES.incrementAndGet());
    }

    /** Where the server is, for who connects by a way of their own. */
    public static InetSocketAddress address() {
        return ADDRESS;
    }

    /** How many commands were sent, of all tests together. */
    public static int commands() {
        return COMMANDS.get();
    }

    /**
     * The sorts that were asked for, of all tests together, and leave the order of some documents
     * open: another store would answer them in another order.
     */
    public static Set<String> openSorts() {
        return Set.copyOf(OPEN_SORTS);
    }

    private static final class Counter implements CommandListener {

        @Override
        public void commandStarted(CommandStartedEvent event) {
            COMMANDS.incrementAndGet();
            if (event.getCommand().get("sort") instanceof BsonDocument sort
                    && !sort.isEmpty()
                    && !List.copyOf(sort.keySet()).getLast().equals("_id")) {
                OPEN_SORTS.add(event.getCommand().getString("find").getValue() + " " + sort);
            }
        }
    }
}
