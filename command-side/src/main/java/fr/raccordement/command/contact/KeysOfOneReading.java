package fr.raccordement.command.contact;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds each key once; for one reading by one thread, since keys are destroyed meanwhile. */
final class KeysOfOneReading implements ContactKeys {

    private final ContactKeys keys;
    private final Map<String, Optional<byte[]>> found = new HashMap<>();

    KeysOfOneReading(ContactKeys keys) {
        this.keys = keys;
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
