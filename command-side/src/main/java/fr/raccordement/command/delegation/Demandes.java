package fr.raccordement.command.delegation;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.delegation.command.RequestDelegation;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.command.Violations;
import fr.raccordement.command.claim.Claims;
import fr.raccordement.command.fiche.FicheConnue;
import fr.raccordement.command.fiche.FicheRegister;
import fr.raccordement.command.structure.StructureRegister;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Requests for delegations: one open at a time for a third party and a public structure (D-151).
 */
@Component
class Demandes {

    private final FicheRegister fiches;
    private final StructureRegister structures;
    private final Claims claims;
    private final OpenDelegations openDelegations;

    Demandes(
            FicheRegister fiches,
            StructureRegister structures,
            Claims claims,
            OpenDelegations openDelegations) {
        this.fiches = fiches;
        this.structures = structures;
        this.claims = claims;
        this.openDelegations = openDelegations;
    }

    /** The fiche that the request is made from; NOT_FOUND where there is none, or no longer. */
    FicheConnue fiche(RequestDelegation command) {
        return fiches.find(command.ficheId())
                .filter(fiche -> !fiche.discarded())
                .orElseThrow(Rights::notFound);
    }

    /** What the command asks for, whether it may be or not. */
    DelegationRequested asked(RequestDelegation command) {
        var fiche = fiche(command);
        return new DelegationRequested(
                command.delegationId().value(),
                fiche.ficheId(),
                fiche.structure(),
                command.structure(),
                fiche.environnement());
    }

    /** Opens the request, or refuses with every rule that it breaks. */
    DelegationRequested open(RequestDelegation command) {
        var demande = asked(command);
        var claim = claim(demande);
        var holder = claims.holder(claim);
        var violations = new Violations();
        DemandeRules.requireWellFormed(command.delegationId(), violations);
        DemandeRules.requireThirdParty(fiche(command), structures, violations);
        DemandeRules.requireEligible(demande, structures, violations);
        DemandeRules.requireNotOpen(
                holder.isEmpty(), holder.flatMap(it -> openOne(demande, it)), violations);
        violations.throwIfAny();
        var free =
                claims.takeFree(claim, demande.ficheId(), demande.tiers(), demande.delegationId());
        DemandeRules.requireNotOpen(
                free, free ? Optional.empty() : claims.delegation(claim), violations);
        violations.throwIfAny();
        return demande;
    }

    /** The delegation that is open, found by what it rests on where its claim is too old to say. */
    private Optional<String> openOne(DelegationRequested demande, String ficheId) {
        return claims.delegation(claim(demande))
                .or(
                        () -> {
                            var ofStructure = openDelegations.ofStructure(demande.structure());
                            return openDelegations
                                    .ofFiches(List.of(ficheId))
                                    .getOrDefault(ficheId, List.of())
                                    .stream()
                                    .filter(ofStructure::contains)
                                    .findFirst();
                        });
    }

    /** Another request of the pair may be opened. */
    void close(DelegationRequested demande) {
        claims.release(List.of(claim(demande)), demande.ficheId());
    }

    static void requireSame(DelegationRequested asked, DelegationRequested stored) {
        if (!asked.equals(stored)) {
            throw new RuleViolatedException(
                    "DELEGATION_ID_TAKEN",
                    "id",
                    "Une autre délégation porte déjà cet identifiant.",
                    "Another delegation has this identifier already.");
        }
    }

    private static ClaimId claim(DelegationRequested demande) {
        return new ClaimId(
                ClaimKind.DEMANDE_DE_DELEGATION,
                String.join(
                        "/", demande.tiers(), demande.structure(), demande.environnement().name()));
    }
}
