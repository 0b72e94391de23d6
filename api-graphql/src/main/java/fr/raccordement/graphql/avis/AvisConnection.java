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
public record AvisConnection(Connection<AvisView> page, @Nullable String structure) {

    public List<Connection.Edge<AvisView>> edges() {
        return page.edges();
    }

    public List<AvisView> nodes() {
        return page.nodes();
    }

    public Connection.PageInfo pageInfo() {
        return page.pageInfo();
    }
}
