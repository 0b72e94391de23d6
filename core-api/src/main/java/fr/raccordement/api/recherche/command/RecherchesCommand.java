package fr.raccordement.api.recherche.command;

import fr.raccordement.api.recherche.RecherchesId;

/**
 * What may be asked of the searches that somebody kept. Answers the version after the command's own
 * events.
 */
public sealed interface RecherchesCommand permits KeepRecherche, DropRecherche {
    RecherchesId recherchesId();
}
