package fr.raccordement.api.fiche.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Opens the raccordement (S-49), or puts the content of the revision that was sent in use. Refuses:
 * FICHE_NOT_SENT, STRUCTURE_INACTIVE, CODE_APPLICATION_FORMAT, CODE_APPLICATION_TAKEN,
 * CODE_APPLICATION_ASSIGNED (a fiche in use keeps the code it has), CERT_VALIDITY, CERT_TRUST,
 * VALIDITE_PAST, IDENTIFIANT_ALREADY_USED (D-136), SEPARATION_DES_TACHES (the actor worked on the
 * fiche).
 *
 * @param codeApplication three capitals and three digits; null to have a free one assigned
 */
@Requires(roles = Role.AIFE_INSTRUCTEUR)
public record ActivateFiche(
        @TargetAggregateIdentifier FicheId ficheId,
        @Nullable String codeApplication,
        @Nullable Long expectedVersion)
        implements FicheCommand {}
