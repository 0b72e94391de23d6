package fr.raccordement.api.texte.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.texte.TextesId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Destroys the key of what people typed of a thing so far: reasons of decisions about it. Sent
 * again it changes nothing.
 *
 * <p>Refuses: MOTIF_MISSING; TEXTES_WITH_CONTACTS (a fiche or a connection: its contacts and texts
 * are forgotten together); NOT_FOUND where nothing that was typed can be read.
 *
 * @param textesId of which thing
 * @param motif why, 1 to 2,000 characters
 */
@Requires(roles = Role.AIFE_ADMIN)
public record ForgetTextes(@TargetAggregateIdentifier TextesId textesId, String motif) {}
