package fr.raccordement.api.raccordementapi.command;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Declares an application of PISTE; the connection is active at once (S-14, S-39 to S-41). Repeated
 * with the same content it changes nothing.
 *
 * <p>Refuses: RACCORDEMENT_API_ID_TAKEN; and all at once RACCORDEMENT_API_ID_INVALID,
 * STRUCTURE_UNKNOWN, STRUCTURE_INACTIVE, SIRET_CHECKSUM (production on a fictive SIRET),
 * COMPTE_TECHNIQUE_MISSING, COMPTE_TECHNIQUE_EXPIRED (S-06), PISTE_NAME_MISSING, PISTE_NAME_BLANKS,
 * PISTE_NAME_CHARACTERS, PISTE_NAME_TOO_LONG, PISTE_NAME_TWIN, EDITEUR_MISSING, EDITEUR_UNWANTED,
 * EDITEUR_INVALID, CONTACT_NOM, CONTACT_EMAIL, CONTACT_TELEPHONE.
 *
 * @param structure SIRET
 * @param environnement the platform to call: qualification is the sandbox of PISTE
 * @param nomApplicationPiste the name of the application in PISTE, to the byte
 * @param typeUtilisation how the structure uses the API
 * @param nomEditeurOuOperateur whose solution it uses, where it uses somebody's
 * @param contact whom to call when it breaks
 */
@Requires(parties = Partie.API, profils = Profil.RACCORDEMENT_MODIFICATION)
public record DeclareRaccordementApi(
        @TargetAggregateIdentifier RaccordementApiId raccordementApiId,
        String structure,
        Environnement environnement,
        String nomApplicationPiste,
        TypeUtilisation typeUtilisation,
        @Nullable String nomEditeurOuOperateur,
        Contact contact)
        implements RaccordementApiCommand {}
