package fr.raccordement.axon.events;

import java.sql.Connection;
import java.sql.SQLException;

/** Asked within the transaction that appends, once nobody else can append. */
interface AppendGuard {

    /** Lets everything through, and knows nothing of other programs. */
    AppendGuard NONE = _ -> {};

    /** For whoever holds the data directory of an embedded server, where no other can append. */
    AppendGuard ALONE =
            new AppendGuard() {
                @Override
                public void check(Connection transaction) {}

                @Override
                public long tenure() {
                    return 1;
                }
            };

    /**
     * Lets the append go on.
     *
     * @throws fr.raccordement.processing.UnavailableException where this program must not append
     */
    void check(Connection transaction) throws SQLException;

    /**
     * Since when nobody else appends, as a number that is another one each time that somebody may
     * have; 0 where somebody may.
     */
    default long tenure() {
        return 0;
    }
}
