package fr.raccordement.api.avis.event;

/** The catalogue: all that can have happened to how somebody is told of their notices. */
public sealed interface PreferencesAvisEvent
        permits PreferencesAvisDefined,
                CourrielDefined,
                CourrielForgotten,
                EnvoiRecorded,
                EnvoiAbandoned {

    /** Login. */
    String utilisateur();
}
