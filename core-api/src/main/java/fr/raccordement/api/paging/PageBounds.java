package fr.raccordement.api.paging;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a page lies in its list.
 *
 * @param positions of the items shown, in their order
 * @param hasPrevious whether some come before
 * @param hasNext whether some come after
 * @param total how many match in all; null where that was not asked for
 * @param facettes how many match of each status; empty where that was not asked for
 */
public record PageBounds(
        List<PagePosition> positions,
        boolean hasPrevious,
        boolean hasNext,
        @Nullable Long total,
        List<Facette> facettes) {

    /** Of a list that has nothing to show. */
    public static final PageBounds NOTHING = new PageBounds(List.of(), false, false, 0L, List.of());

    /** Without the positions of what is not shown after all. */
    public PageBounds only(Set<String> ids) {
        var shown = positions.stream().filter(position -> ids.contains(position.id())).toList();
        return new PageBounds(shown, hasPrevious, hasNext, total, facettes);
    }
}
