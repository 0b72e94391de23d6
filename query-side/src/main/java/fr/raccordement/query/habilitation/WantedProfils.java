package fr.raccordement.query.habilitation;

import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.query.HabilitationFilter;
import fr.raccordement.api.habilitation.query.HabilitationStatus;
import java.util.List;

/** The profiles wanted and where they stand, all of them where the filter names none. */
record WantedProfils(List<Profil> profils, List<HabilitationStatus> statuts) {

    static WantedProfils by(HabilitationFilter filter) {
        return new WantedProfils(
                filter.profils().isEmpty() ? List.of(Profil.values()) : filter.profils(),
                filter.statuts().isEmpty()
                        ? List.of(HabilitationStatus.values())
                        : filter.statuts());
    }

    boolean includes(ProfilState state) {
        return profils.contains(state.profil()) && statuts.contains(state.statut());
    }

    List<String> cles() {
        return profils.stream()
                .flatMap(profil -> statuts.stream().map(it -> RattachementState.cle(profil, it)))
                .toList();
    }
}
