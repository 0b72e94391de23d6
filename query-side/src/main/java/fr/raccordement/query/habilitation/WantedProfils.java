package fr.raccordement.query.habilitation;

import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.query.HabilitationFilter;
import fr.raccordement.api.habilitation.query.HabilitationStatus;
import fr.raccordement.query.jours.Jours;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The profiles wanted and where they stand, all of them where the filter names none.
 *
 * @param jour those that counted at some moment of that day; null for any
 */
record WantedProfils(
        List<Profil> profils, List<HabilitationStatus> statuts, @Nullable LocalDate jour) {

    static WantedProfils by(HabilitationFilter filter) {
        return new WantedProfils(
                filter.profils().isEmpty() ? List.of(Profil.values()) : filter.profils(),
                filter.statuts().isEmpty()
                        ? List.of(HabilitationStatus.values())
                        : filter.statuts(),
                filter.valableLe());
    }

    /** The same that stand there, and nowhere else. */
    WantedProfils in(HabilitationStatus statut) {
        return new WantedProfils(profils, List.of(statut), jour);
    }

    /** Each profile with each status. */
    List<WantedProfils> each() {
        return profils.stream()
                .flatMap(
                        profil ->
                                statuts.stream()
                                        .map(
                                                it ->
                                                        new WantedProfils(
                                                                List.of(profil),
                                                                List.of(it),
                                                                jour)))
                .toList();
    }

    boolean includes(ProfilState state) {
        return profils.contains(state.profil())
                && statuts.contains(state.statut())
                && counted(state);
    }

    private boolean counted(ProfilState state) {
        var groups = jour == null ? null : Jours.of(jour);
        return groups == null || Jours.of(state.periodes()).stream().anyMatch(groups::contains);
    }

    /** The field that these are found by. */
    String champ() {
        return jour == null ? "cles" : "jours";
    }

    /** What that field says of them, one of these. */
    List<String> cles() {
        var day = jour;
        return day == null
                ? standing()
                : standing().stream()
                        .flatMap(
                                cle ->
                                        Jours.of(day).stream()
                                                .map(it -> RattachementState.jour(cle, it)))
                        .toList();
    }

    /** By what they are found whatever the day. */
    List<String> standing() {
        return profils.stream()
                .flatMap(profil -> statuts.stream().map(it -> RattachementState.cle(profil, it)))
                .toList();
    }
}
