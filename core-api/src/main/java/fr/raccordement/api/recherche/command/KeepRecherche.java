package fr.raccordement.api.recherche.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.recherche.RecherchesId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Keeps a search of fiches under a name, in place of the one that had that name; for oneself alone.
 * What is kept already changes nothing.
 *
 * <p>Refuses: NOT_FOUND (those of another person); all at once RECHERCHE_NOM (no name, or one of
 * more than 60 characters), RECHERCHE_CRITERES (none, or more than 2,000 characters),
 * RECHERCHES_TOO_MANY (a fifty-first).
 *
 * @param recherchesId whose
 * @param nom what it is called; spaces around it do not count
 * @param criteres its conditions, in the words of whoever asks; nothing here reads them
 */
@Requires(
        utilisateur = true,
        roles = {Role.AIFE_INSTRUCTEUR, Role.AIFE_ADMIN, Role.AUDITEUR})
public record KeepRecherche(
        @TargetAggregateIdentifier RecherchesId recherchesId, String nom, String criteres)
        implements RecherchesCommand {}
