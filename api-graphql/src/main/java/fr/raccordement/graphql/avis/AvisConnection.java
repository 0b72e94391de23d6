package fr.raccordement.graphql.avis;

import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.graphql.pagination.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of notices.
 *
 * @param structure that they were asked of; null for all
 */
record AvisConnection(Connection<AvisView> page, @Nullable String structure) {

    List<Connection.Edge<AvisView>> edges() {
        return page.edges();
    }

    List<AvisView> nodes() {
        return page.nodes();
    }

    Connection.PageInfo pageInfo() {
        return page.pageInfo();
    }
}
