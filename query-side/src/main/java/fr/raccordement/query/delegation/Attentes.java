package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.Delais;
import fr.raccordement.api.delegation.query.AttenteView;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.ObjetAttente;
import fr.raccordement.query.fiche.FicheState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a delegation waits for at an instant, before anybody receives by it.
 *
 * @param delegation the delegation
 * @param fiche what it rests on; null where that was thrown away
 * @param tiersActif whether the third party is active in the register
 * @param entiteActive whether the public structure is
 */
record Attentes(
        DelegationView delegation,
        @Nullable FicheState fiche,
        boolean tiersActif,
        boolean entiteActive) {

    /** All of it, in the order of {@link ObjetAttente}. */
    List<AttenteView> at(Instant now, Delais delais) {
        var attentes = new ArrayList<AttenteView>();
        if (!isOpen()) {
            return attentes;
        }
        if (delegation.statut() == DelegationStatus.DEMANDEE) {
            attentes.add(new AttenteView(ObjetAttente.REPONSE, null));
        }
        if (fiche == null || fiche.activeeLe() == null || isOver(fiche, now)) {
            attentes.add(new AttenteView(ObjetAttente.FICHE, null));
        }
        debut().filter(now::isBefore)
                .ifPresent(it -> attentes.add(new AttenteView(ObjetAttente.PERIODE, it)));
        delay(delais)
                .filter(now::isBefore)
                .ifPresent(it -> attentes.add(new AttenteView(ObjetAttente.DELAI, it)));
        if (!tiersActif) {
            attentes.add(new AttenteView(ObjetAttente.TIERS, null));
        }
        if (!entiteActive) {
            attentes.add(new AttenteView(ObjetAttente.ENTITE, null));
        }
        return attentes;
    }

    /** When the last of these is over; null where one has no known end, or there is none. */
    static @Nullable Instant end(List<AttenteView> attentes) {
        var ends = attentes.stream().map(AttenteView::jusqua).filter(Objects::nonNull).toList();
        return ends.size() < attentes.size()
                ? null
                : ends.stream().max(Instant::compareTo).orElse(null);
    }

    private boolean isOpen() {
        return switch (delegation.statut()) {
            case DEMANDEE, VALIDEE, ACTIVEE, SUSPENDUE -> true;
            case REFUSEE, ANNULEE, TERMINEE -> false;
        };
    }

    private static boolean isOver(FicheState fiche, Instant now) {
        var validite = fiche.validite();
        return validite != null && !now.isBefore(validite.fin());
    }

    private Optional<Instant> debut() {
        return Optional.ofNullable(fiche).map(FicheState::validite).map(it -> it.debut());
    }

    /** One that was active before it was suspended has waited for it already. */
    private Optional<Instant> delay(Delais delais) {
        var accepted = delegation.repondueLe();
        var active = fiche == null ? null : fiche.activeeLe();
        return accepted == null || active == null || delegation.effectiveFrom() != null
                ? Optional.empty()
                : Optional.of(delais.activation(accepted, active));
    }
}
