package fr.raccordement.projection.rights;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody may read by a query, written down to be judged again later. */
@Component
public class ReadableParts {

    private static final String EVERYTHING = "*";
    private static final String OF = ":";

    private final ReadRights rights;

    ReadableParts(ReadRights rights) {
        this.rights = rights;
    }

    /** What the viewer may read by that query at this moment; nothing where everybody may. */
    public List<String> of(Class<?> query, Actor viewer) {
        if (Sight.declaration(query).anyone()) {
            return List.of();
        }
        var sight = rights.of(query, viewer);
        return sight.everything()
                ? List.of(EVERYTHING)
                : Partie.seeing(Sight.declaration(query)).stream()
                        .flatMap(
                                partie ->
                                        sight.structures(partie).stream()
                                                .map(siret -> of(new Concern(partie, siret))))
                        .toList();
    }

    /** What concerns that structure. */
    public static String of(Concern concern) {
        return concern.partie().name() + OF + concern.structure();
    }

    /** Whether the viewer may read that by the query too, as the events say at this moment. */
    public boolean include(String part, Class<?> query, Actor viewer) {
        var sight = rights.of(query, viewer);
        if (part.equals(EVERYTHING)) {
            return sight.everything();
        }
        var parts = part.split(OF, 2);
        return sight.sees(new Concern(Partie.valueOf(parts[0]), parts[1]));
    }
}
