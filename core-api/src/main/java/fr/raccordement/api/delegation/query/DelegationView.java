package fr.raccordement.api.delegation.query;

import fr.raccordement.api.Texte;
import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.fiche.Environnement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delegation as it was after one of its events.
 *
 * @param id the delegation
 * @param version sequence number of the last event applied, from 0
 * @param ficheId the receiver fiche of the third party
 * @param tiers SIRET of the third party
 * @param structure SIRET of the public structure
 * @param environnement the platform
 * @param statut where it stands
 * @param libelle how the viewer's side calls that (S-53, S-54)
 * @param demandeeLe when it was requested
 * @param demandeePar who requested it
 * @param repondueLe when it was accepted or refused
 * @param reponduePar who did
 * @param succession whether it was accepted in place of another one, which goes on until this one
 *     is active
 * @param effectiveFrom from when on the third party receives (S-55)
 * @param suspension why nobody receives; null where it is not suspended
 * @param repriseLe when it last resumed; null where it never did
 * @param termineeLe when it was cancelled or ended
 * @param termineePar who did; the system by its name
 * @param cause why it was cancelled or ended
 * @param motif what was said on refusing or ending it, or on closing what it had rested on
 * @param modifieeLe when it last changed
 */
public record DelegationView(
        String id,
        long version,
        String ficheId,
        String tiers,
        String structure,
        Environnement environnement,
        DelegationStatus statut,
        Texte libelle,
        Instant demandeeLe,
        String demandeePar,
        @Nullable Instant repondueLe,
        @Nullable String reponduePar,
        boolean succession,
        @Nullable Instant effectiveFrom,
        @Nullable SuspensionView suspension,
        @Nullable Instant repriseLe,
        @Nullable Instant termineeLe,
        @Nullable String termineePar,
        @Nullable CauseDeFin cause,
        @Nullable String motif,
        Instant modifieeLe) {}
