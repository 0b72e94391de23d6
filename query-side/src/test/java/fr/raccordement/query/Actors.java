package fr.raccordement.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import java.util.Set;

/** Who asks, in tests. */
public final class Actors {

    public static final Actor AUDITOR = new Actor("auditeur", Set.of(Role.AUDITEUR));
    public static final Actor JEANNE = new Actor("jeanne", Set.of());
    public static final Actor PAUL = new Actor("paul", Set.of());

    private Actors() {}
}
