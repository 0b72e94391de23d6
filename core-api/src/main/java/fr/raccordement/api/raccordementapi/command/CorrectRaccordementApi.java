package fr.raccordement.api.raccordementapi.command;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what was declared; null leaves a part as it is. A type of use brings its publisher or
 * operator with it: the one named before stands no longer. Repeated it changes nothing.
 *
 * <p>Refuses: RACCORDEMENT_API_NOT_ACTIVE; and all at once, as the declaration does,
 * STRUCTURE_INACTIVE, COMPTE_TECHNIQUE_MISSING, COMPTE_TECHNIQUE_EXPIRED, PISTE_NAME_MISSING,
 * PISTE_NAME_BLANKS, PISTE_NAME_CHARACTERS, PISTE_NAME_TOO_LONG, PISTE_NAME_TWIN, EDITEUR_MISSING,
 * EDITEUR_UNWANTED, EDITEUR_INVALID, CONTACT_NOM, CONTACT_EMAIL, CONTACT_TELEPHONE.
 */
@Requires(parties = Partie.API, profils = Profil.RACCORDEMENT_MODIFICATION)
public record CorrectRaccordementApi(
        @TargetAggregateIdentifier RaccordementApiId raccordementApiId,
        @Nullable String nomApplicationPiste,
        @Nullable TypeUtilisation typeUtilisation,
        @Nullable String nomEditeurOuOperateur,
        @Nullable Contact contact,
        @Nullable Long expectedVersion)
        implements RaccordementApiCommand {}
