package fr.raccordement.api.habilitation.event;

/** The catalogue: all that can have happened to the habilitations of a user on a structure. */
public sealed interface HabilitationEvent permits GestionnairePrincipalNamed {
    String structure();

    String utilisateur();
}
