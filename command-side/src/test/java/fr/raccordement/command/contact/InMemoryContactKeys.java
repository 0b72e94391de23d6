package fr.raccordement.command.contact;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that last as long as the test. */
public class InMemoryContactKeys implements ContactKeys {

    private final Map<String, Optional<byte[]>> keys = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> keep(String name, byte[] key) {
        return keys.computeIfAbsent(name, _ -> Optional.of(key.clone()));
    }

    @Override
    public Optional<byte[]> find(String name) {
        return keys.getOrDefault(name, Optional.empty());
    }

    @Override
    public Map<String, Optional<byte[]>> all() {
        return Map.copyOf(keys);
    }

    @Override
    public void destroy(String name) {
        keys.put(name, Optional.empty());
    }
}
