package fr.raccordement.api.examen.command;

import fr.raccordement.api.Procedure;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Requires;

/**
 * Tells the other examiners that one examines a fiche, for two minutes; sent again before they have
 * passed it goes on. It binds nobody: whoever decides first decides. Answers an {@link
 * fr.raccordement.api.examen.Examen}.
 *
 * <p>Refuses: NOT_FOUND; FICHE_NOT_SENT where it does not wait for a decision; EXAMEN_TAKEN where
 * somebody else examines it, with {@code par} and {@code jusqua} in its details.
 *
 * @param remplace whether to take it from whoever examines it
 */
@Requires(roles = Role.AIFE_INSTRUCTEUR)
public record TakeExamen(FicheId ficheId, boolean remplace) implements Procedure {}
