package fr.raccordement.api.habilitation.command;

import fr.raccordement.api.habilitation.GestionId;

/**
 * What may be asked about who manages a structure. Answers the version of the rattachement of the
 * one who does from now on.
 */
public sealed interface GestionCommand
        permits NameGestionnairePrincipal, TransferGestionnairePrincipal {
    GestionId gestionId();

    /** Login of the one who is to be the principal manager. */
    String utilisateur();
}
