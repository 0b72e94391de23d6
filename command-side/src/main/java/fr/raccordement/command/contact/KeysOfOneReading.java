package fr.raccordement.command.contact;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds each key once; for one reading, since keys are destroyed meanwhile. */
final class KeysOfOneReading implements ContactKeys {

    private final ContactKeys keys;
    private final Map<String, Optional<byte[]>> found = new ConcurrentHashMap<>();

    /**
     * @param known those asked for at once
     */
    KeysOfOneReading(ContactKeys keys, Collection<String> known) {
        this.keys = keys;
        var kept = keys.find(known);
        known.forEach(name -> found.put(name, Optional.ofNullable(kept.get(name))));
    }

    @Override
    public Optional<byte[]> find(String name) {
        return found.computeIfAbsent(name, keys::find);
    }

    @Override
    public Optional<byte[]> keep(String name, byte[] key) {
        found.remove(name);
        return keys.keep(name, key);
    }

    @Override
    public Map<String, Optional<byte[]>> all() {
        return keys.all();
    }

    @Override
    public void destroy(String name) {
        found.remove(name);
        keys.destroy(name);
    }
}
