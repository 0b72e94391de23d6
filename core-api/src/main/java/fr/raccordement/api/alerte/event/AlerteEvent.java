package fr.raccordement.api.alerte.event;

import fr.raccordement.api.alerte.NatureAlerte;

/** The catalogue: all that can have happened to an alert. */
public sealed interface AlerteEvent permits AlerteRaised, AlerteLifted {

    /** What the operator is told of. */
    NatureAlerte nature();

    /** The thing. */
    String objet();

    /** Which case of it. */
    String cas();
}
