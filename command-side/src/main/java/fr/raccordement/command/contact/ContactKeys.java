package fr.raccordement.command.contact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the keys of contacts are kept, apart from events and read models (D-083, D-125). */
public interface ContactKeys {

    /**
     * Keeps a key under a name, durably, unless the name was ever used; in one round trip as a
     * rule.
     *
     * @return the key under that name, this one or the one before; empty where it was destroyed
     */
    Optional<byte[]> keep(String name, byte[] key);

    /** The key under a name; empty where there is none or it was destroyed. */
    Optional<byte[]> find(String name);

    /** Those of the keys that there are and that were not destroyed, in one round trip. */
    default Map<String, byte[]> find(Collection<String> names) {
        var found = new HashMap<String, byte[]>();
        names.forEach(name -> find(name).ifPresent(key -> found.put(name, key)));
        return found;
    }

    /** Every name that was ever used, with its key; without one where it was destroyed. */
    Map<String, Optional<byte[]>> all();

    /** Destroys the key and remembers that the name is used up. */
    void destroy(String name);
}
