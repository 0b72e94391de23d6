package fr.raccordement.stores.contact;

import fr.raccordement.command.contact.ContactKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys in a table beside the events, whose backup is another than that of the read models. */
@Component
@ConditionalOnBooleanProperty(
        name = "axon.axonserver.enabled",
        havingValue = false,
        matchIfMissing = true)
class PostgresContactKeys implements ContactKeys {

    private final JdbcClient jdbc;

    PostgresContactKeys(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Finds nothing where another keeps the name at the same time: that one has the key. */
    @Override
    public Optional<byte[]> keep(String name, byte[] key) {
        return jdbc.sql(
                        "with kept as (insert into contact_key (name, key) values (?, ?)"
                                + " on conflict (name) do nothing returning key)"
                                + " select key from kept"
                                + " union all select key from contact_key where name = ?")
                .params(name, key, name)
                .query((row, _) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .orElseGet(() -> find(name));
    }

    @Override
    public Optional<byte[]> find(String name) {
        return jdbc.sql("select key from contact_key where name = ? and key is not null")
                .param(name)
                .query(byte[].class)
                .optional();
    }

    @Override
    public Map<String, byte[]> find(Collection<String> names) {
        var found = new HashMap<String, byte[]>();
        if (!names.isEmpty()) {
            jdbc.sql("select name, key from contact_key where name = any(?) and key is not null")
                    .param(names.toArray(String[]::new))
                    .query(
                            row -> {
                                found.put(row.getString(1), row.getBytes(2));
                            });
        }
        return found;
    }

    @Override
    public Map<String, Optional<byte[]>> all() {
        var all = new HashMap<String, Optional<byte[]>>();
        jdbc.sql("select name, key from contact_key")
                .query(
                        row -> {
                            all.put(row.getString(1), Optional.ofNullable(row.getBytes(2)));
                        });
        return all;
    }

    @Override
    public void destroy(String name) {
        jdbc.sql(
                        "insert into contact_key (name, key, destroyed_at)"
                                + " values (?, null, current_timestamp)"
                                + " on conflict (name) do update set key = null, destroyed_at ="
                                + " coalesce(contact_key.destroyed_at, current_timestamp)")
                .param(name)
                .update();
    }
}
