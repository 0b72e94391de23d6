package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.command.fiche.FicheConnue;
import fr.raccordement.command.fiche.FicheRegister;
import fr.raccordement.command.structure.Inscription;
import fr.raccordement.command.structure.StructureRegister;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What becomes of a delegation by itself, as what it rests on stands at this very moment (D-018,
 * D-019).
 */
@Component
class DelegationOutlook {

    private final FicheRegister fiches;
    private final StructureRegister structures;
    private final Closures closures;
    private final DelegationProperties properties;

    DelegationOutlook(
            FicheRegister fiches,
            StructureRegister structures,
            Closures closures,
            DelegationProperties properties) {
        this.fiches = fiches;
        this.structures = structures;
        this.closures = closures;
        this.properties = properties;
    }

    /**
     * What puts an end to it. A fiche or structure closed since the request does, even if it was
     * opened again before anybody looked.
     */
    Optional<CauseDeFin> rupture(FollowedDelegation delegation) {
        var demande = delegation.demande();
        var since = delegation.requestedAt();
        if (isGone(fiches.find(demande.ficheId()).orElse(null), since)) {
            return Optional.of(CauseDeFin.FICHE_FERMEE);
        }
        if (isGone(demande.tiers(), since)) {
            return Optional.of(CauseDeFin.TIERS_INACTIF);
        }
        return isGone(demande.structure(), since)
                ? Optional.of(CauseDeFin.ENTITE_INACTIVE)
                : Optional.empty();
    }

    /**
     * When it becomes active: the delay after it was accepted and the fiche in use, whichever came
     * later; empty while either is missing.
     */
    Optional<Instant> activation(FollowedDelegation delegation) {
        var accepted = delegation.etat() == EtatDelegation.VALIDEE ? delegation.acceptedAt() : null;
        var active =
                fiches.find(delegation.demande().ficheId())
                        .map(FicheConnue::activeSince)
                        .orElse(null);
        if (accepted == null || active == null) {
            return Optional.empty();
        }
        return Optional.of(
                (accepted.isBefore(active) ? active : accepted).plus(properties.delaiActivation()));
    }

    private static boolean isGone(@Nullable FicheConnue fiche, Instant since) {
        return fiche == null
                || fiche.discarded()
                || fiche.closed()
                || fiche.closedAt() != null && fiche.closedAt().isAfter(since);
    }

    private boolean isGone(String siret, Instant since) {
        return !structures.find(siret).map(Inscription::active).orElse(false)
                || closures.last(siret).filter(since::isBefore).isPresent();
    }
}
