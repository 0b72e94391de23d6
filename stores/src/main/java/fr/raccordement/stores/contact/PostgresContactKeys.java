package fr.raccordement.stores.contact;

import fr.raccordement.command.contact.ContactKeys;
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

    @Override
    public Optional<byte[]> keep(String name, byte[] key) {
        jdbc.sql(
                        "insert into contact_key (name, key) values (?, ?)"
                                + " on conflict (name) do nothing")
                .params(name, key)
                .update();
        return find(name);
    }

    @Override
    public Optional<byte[]> find(String name) {
        return jdbc.sql("select key from contact_key where name = ? and key is not null")
                .param(name)
                .query(byte[].class)
                .optional();
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
