package fr.raccordement.api.habilitation.event;

/** The catalogue: all that can have happened between a user and a structure. */
public sealed interface HabilitationEvent
        permits RattachementRequested,
                RattachementValidated,
                RattachementRefused,
                RattachementDeactivated,
                RattachementReactivated,
                RattachementRemoved,
                HabilitationRequested,
                HabilitationGranted,
                HabilitationRefused,
                HabilitationRevoked,
                GestionnairePrincipalNamed,
                GestionnairePrincipalRelieved {
    String structure();

    String utilisateur();
}
