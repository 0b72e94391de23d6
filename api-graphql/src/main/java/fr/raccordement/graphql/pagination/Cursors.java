package fr.raccordement.graphql.pagination;

import fr.raccordement.api.acteur.Actor;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes and checks the cursors of lists: a cursor is good for its list alone. */
@Component
public class Cursors {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CursorKey key;

    Cursors(CursorKey key) {
        this.key = key;
    }

    /**
     * The cursors of one list as one viewer sees it.
     *
     * @param operation the name of the list
     * @param viewer whose list it is
     * @param asked what makes it this list: filter and order, or the thing whose list it is
     */
    public ListCursors of(String operation, Actor viewer, @Nullable Object... asked) {
        var list = List.of(operation, viewer.login(), Arrays.asList(asked));
        return new ListCursors(key, JSON.writeValueAsBytes(list));
    }
}
