package fr.raccordement.query;

import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** An event store that says which aggregate is read. */
public final class ReadsSeen {

    private ReadsSeen() {}

    public static EventStore of(EventStore store, Consumer<String> read) {
        return (EventStore)
                Proxy.newProxyInstance(
                        EventStore.class.getClassLoader(),
                        new Class<?>[] {EventStore.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("readEvents")) {
                                read.accept((String) arguments[0]);
                            }
                            return method.invoke(store, arguments);
                        });
    }
}
