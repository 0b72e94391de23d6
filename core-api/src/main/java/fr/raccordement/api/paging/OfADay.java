package fr.raccordement.api.paging;

import fr.raccordement.api.fiche.Validite;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A filter that may select by what held on a day, of which nothing is known until it begins. */
public interface OfADay {

    /** That day, Paris time; null where it selects by none. */
    @Nullable LocalDate jour();

    /** The argument that it is, as {@code filter.enVigueurLe}. */
    String path();

    /** When that day begins. */
    default Stream<Instant> instants() {
        return Stream.ofNullable(jour()).map(it -> it.atStartOfDay(Validite.PARIS).toInstant());
    }
}
