package fr.raccordement.api.habilitation;

import static fr.raccordement.api.habilitation.Ecran.API_DECLARER_PISTE;
import static fr.raccordement.api.habilitation.Ecran.API_GERER_RACCORDEMENTS;
import static fr.raccordement.api.habilitation.Ecran.EDI_CREER_FICHE_EMETTEUR;
import static fr.raccordement.api.habilitation.Ecran.EDI_CREER_FICHE_RECEPTEUR;
import static fr.raccordement.api.habilitation.Ecran.EDI_GERER_RECEPTEURS;
import static fr.raccordement.api.habilitation.Ecran.EDI_RECHERCHER_FICHE;
import static fr.raccordement.api.habilitation.Profil.EDI_GESTION_CONSULTATION;
import static fr.raccordement.api.habilitation.Profil.EDI_GESTION_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.EDI_RECEPTEUR_CONSULTATION;
import static fr.raccordement.api.habilitation.Profil.EDI_RECEPTEUR_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.ORGANISATION_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.RACCORDEMENT_CONSULTATION;
import static fr.raccordement.api.habilitation.Profil.RACCORDEMENT_MODIFICATION;
import static fr.raccordement.api.structure.StructureType.PRIVEE;
import static fr.raccordement.api.structure.StructureType.PUBLIQUE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.delegation.command.AcceptDelegation;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.raccordementapi.command.DeclareRaccordementApi;
import fr.raccordement.api.structure.StructureType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EcranTest {

    @Test
    void who_holds_nothing_there_has_no_screen() {
        assertThat(open(PUBLIQUE)).isEmpty();
        assertThat(open(PUBLIQUE, ORGANISATION_MODIFICATION)).isEmpty();
    }

    @Test
    void who_consults_searches_and_creates_nothing() {
        assertThat(open(PRIVEE, RACCORDEMENT_CONSULTATION))
                .containsExactly(EDI_RECHERCHER_FICHE, API_GERER_RACCORDEMENTS);
        assertThat(open(PRIVEE, EDI_RECEPTEUR_CONSULTATION)).containsExactly(EDI_RECHERCHER_FICHE);
    }

    @Test
    void who_modifies_creates_issuer_fiches_and_with_both_profiles_receiver_fiches() {
        assertThat(open(PRIVEE, RACCORDEMENT_MODIFICATION))
                .containsExactly(
                        EDI_CREER_FICHE_EMETTEUR,
                        EDI_RECHERCHER_FICHE,
                        API_GERER_RACCORDEMENTS,
                        API_DECLARER_PISTE);
        assertThat(open(PRIVEE, RACCORDEMENT_MODIFICATION, EDI_RECEPTEUR_MODIFICATION))
                .contains(EDI_CREER_FICHE_RECEPTEUR);
        assertThat(open(PRIVEE, EDI_RECEPTEUR_MODIFICATION)).containsExactly(EDI_RECHERCHER_FICHE);
    }

    @Test
    void receivers_are_managed_on_public_structures_by_who_looks_or_may_answer() {
        assertThat(open(PUBLIQUE, EDI_GESTION_CONSULTATION)).containsExactly(EDI_GERER_RECEPTEURS);
        assertThat(open(PUBLIQUE, EDI_GESTION_MODIFICATION, ORGANISATION_MODIFICATION))
                .containsExactly(EDI_GERER_RECEPTEURS);
        assertThat(open(PRIVEE, EDI_GESTION_MODIFICATION, ORGANISATION_MODIFICATION)).isEmpty();
    }

    @Test
    void who_was_given_to_answer_and_would_be_refused_is_shown_no_screen_to_answer_on() {
        assertThat(open(PUBLIQUE, EDI_GESTION_MODIFICATION)).isEmpty();
    }

    /** Of all sets of profiles; what a screen is for is what its command requires. */
    @Test
    void a_screen_that_starts_something_is_open_to_those_alone_who_may_start_it() {
        var all = Profil.values();
        for (var bits = 0; bits < 1 << all.length; bits++) {
            var set = bits;
            var held =
                    Stream.of(all)
                            .filter(it -> (set >> it.ordinal() & 1) == 1)
                            .toArray(Profil[]::new);
            var screens = open(PUBLIQUE, held);
            assertThat(screens.contains(EDI_CREER_FICHE_EMETTEUR))
                    .isEqualTo(may(CreateFiche.class, Partie.EMETTEUR, held));
            assertThat(screens.contains(EDI_CREER_FICHE_RECEPTEUR))
                    .isEqualTo(may(CreateFiche.class, Partie.RECEPTEUR, held));
            assertThat(screens.contains(API_DECLARER_PISTE))
                    .isEqualTo(may(DeclareRaccordementApi.class, Partie.API, held));
            assertThat(screens.contains(EDI_GERER_RECEPTEURS))
                    .isEqualTo(
                            List.of(held).contains(EDI_GESTION_CONSULTATION)
                                    || may(AcceptDelegation.class, Partie.ENTITE, held));
        }
    }

    @Test
    void an_inactive_structure_starts_nothing() {
        assertThat(Ecran.openTo(List.of(Profil.values()), PUBLIQUE, false))
                .containsExactly(
                        EDI_RECHERCHER_FICHE, EDI_GERER_RECEPTEURS, API_GERER_RACCORDEMENTS);
    }

    private static boolean may(Class<?> command, Partie partie, Profil... held) {
        return Stream.of(command.getAnnotationsByType(Requires.class))
                .filter(way -> List.of(way.parties()).contains(partie))
                .anyMatch(way -> Profil.cover(List.of(held), List.of(way.profils())));
    }

    private static List<Ecran> open(StructureType type, Profil... held) {
        return Ecran.openTo(List.of(held), type, true);
    }
}
