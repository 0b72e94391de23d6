package fr.raccordement.query.habilitation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Partie;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody may read, written down to be judged again later. */
@Component
public class ReadableParts {

    private static final String EVERYTHING = "*";
    private static final String OF = ":";

    private final ViewerRights rights;

    ReadableParts(ViewerRights rights) {
        this.rights = rights;
    }

    /** What the viewer may read at this moment. */
    public List<String> of(Actor viewer, Partie... parties) {
        return viewer.seesEverything()
                ? List.of(EVERYTHING)
                : Stream.of(parties)
                        .flatMap(
                                partie ->
                                        rights.structures(viewer, partie).stream()
                                                .map(siret -> of(partie, siret)))
                        .toList();
    }

    /** That structure as that. */
    public static String of(Partie partie, String siret) {
        return partie.name() + OF + siret;
    }

    /** Whether the viewer may read that too, as the events say at this moment. */
    public boolean include(String part, Actor viewer) {
        if (part.equals(EVERYTHING)) {
            return viewer.seesEverything();
        }
        var parts = part.split(OF, 2);
        return rights.sees(viewer, Partie.valueOf(parts[0]), parts[1]);
    }
}
