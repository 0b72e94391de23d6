package fr.raccordement.axon.events;

import java.sql.Connection;
import java.sql.SQLException;

/** Asked within the transaction that appends, once nobody else can append. */
interface AppendGuard {

    AppendGuard NONE = _ -> {};

    /**
     * Lets the append go on.
     *
     * @throws fr.raccordement.processing.UnavailableException where this program must not append
     */
    void check(Connection transaction) throws SQLException;
}
