package fr.raccordement.api.recherche.event;

import org.axonframework.serialization.Revision;

/**
 * A search of fiches was kept under a name, in place of the one that had it.
 *
 * @param utilisateur login
 * @param nom what it is called
 * @param criteres its conditions, in the words of whoever asked
 */
@Revision("1")
public record RechercheKept(String utilisateur, String nom, String criteres)
        implements RecherchesEvent {}
