package fr.raccordement.projection.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.VisibleTo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SightTest {

    private static final String HERE = "11111111111111";
    private static final String THERE = "22222222222222";
    private static final Actor JEANNE = new Actor("jeanne", Set.of());

    @VisibleTo(parties = {Partie.EMETTEUR, Partie.RECEPTEUR})
    private record OfFiches() {}

    @VisibleTo(parties = Partie.ORGANISATION, utilisateur = true)
    private record OfUsers() {}

    @VisibleTo(roles = Role.AIFE_ADMIN)
    private record OfAdministrators() {}

    @VisibleTo(
            roles = {},
            utilisateur = true)
    private record OfTheirOwn() {}

    private record Undeclared() {}

    private final Held held = new Held();

    @Test
    void a_profile_shows_what_it_reads_where_it_is_held_and_nothing_else() {
        held.profiles.put(HERE, Set.of(Profil.EDI_RECEPTEUR_CONSULTATION));
        var sight = sight(OfFiches.class, JEANNE);

        assertThat(sight.sees(new Concern(Partie.RECEPTEUR, HERE))).isTrue();
        assertThat(sight.sees(new Concern(Partie.EMETTEUR, HERE))).isFalse();
        assertThat(sight.sees(new Concern(Partie.RECEPTEUR, THERE))).isFalse();
        assertThat(sight.structures(Partie.RECEPTEUR)).containsExactly(HERE);
        assertThat(sight.structures(Partie.EMETTEUR)).isEmpty();
        assertThat(sight.everything()).isFalse();
    }

    @Test
    void one_of_the_structures_that_a_thing_concerns_is_enough() {
        held.profiles.put(THERE, Set.of(Profil.RACCORDEMENT_CONSULTATION));
        var sight = sight(OfFiches.class, JEANNE);
        var here = new Concern(Partie.EMETTEUR, HERE);
        var there = new Concern(Partie.EMETTEUR, THERE);

        assertThat(sight.sees(List.of(here, there))).isTrue();
        assertThat(sight.sees(List.of(here))).isFalse();
        assertThat(sight.sees(List.of())).isFalse();
    }

    @Test
    void something_of_a_structure_is_seen_by_any_partie_that_is_declared() {
        held.profiles.put(HERE, Set.of(Profil.EDI_RECEPTEUR_CONSULTATION));
        var sight = sight(OfFiches.class, JEANNE);

        assertThat(sight.seesAnythingOf(HERE)).isTrue();
        assertThat(sight.seesAnythingOf(THERE)).isFalse();
    }

    @Test
    void the_user_whom_a_thing_is_about_sees_it_where_that_is_declared() {
        var own = new Concern(Partie.ORGANISATION, HERE, "jeanne");
        var others = new Concern(Partie.ORGANISATION, HERE, "paul");

        assertThat(sight(OfUsers.class, JEANNE).sees(own)).isTrue();
        assertThat(sight(OfUsers.class, JEANNE).sees(others)).isFalse();
        assertThat(sight(OfTheirOwn.class, JEANNE).sees(own)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void any_role_at_the_operator_sees_everything_unless_fewer_are_declared(Role role) {
        var operator = new Actor("aife", Set.of(role));

        assertThat(sight(OfFiches.class, operator).everything()).isTrue();
        assertThat(sight(OfFiches.class, operator).sees(List.of())).isTrue();
        assertThat(sight(OfAdministrators.class, operator).everything())
                .isEqualTo(role == Role.AIFE_ADMIN);
        assertThat(sight(OfTheirOwn.class, operator).everything()).isFalse();
    }

    @Test
    void whoever_sees_everything_is_asked_for_nothing() {
        var operator = new Actor("aife", Set.of(Role.AUDITEUR));

        sight(OfFiches.class, operator).sees(new Concern(Partie.EMETTEUR, HERE));

        assertThat(held.asked).isZero();
    }

    @Test
    void a_structure_is_asked_for_once_an_answer() {
        var sight = sight(OfFiches.class, JEANNE);

        for (int i = 0; i < 9; i++) {
            sight.sees(new Concern(Partie.EMETTEUR, HERE));
        }

        assertThat(held.asked).isOne();
    }

    @Test
    void nobody_is_admitted_by_what_the_query_does_not_declare() {
        held.profiles.put(HERE, Set.of(Profil.values()));
        var sight = sight(OfFiches.class, JEANNE);

        assertThatIllegalStateException()
                .isThrownBy(() -> sight.sees(new Concern(Partie.API, HERE)));
        assertThatIllegalStateException().isThrownBy(() -> sight.structures(Partie.API));
    }

    @Test
    void a_query_that_declares_nothing_is_a_fault() {
        assertThatIllegalStateException()
                .isThrownBy(() -> sight(Undeclared.class, JEANNE))
                .withMessageContaining("declares no rights");
    }

    private Sight sight(Class<?> query, Actor viewer) {
        return new Sight(query, viewer, held);
    }

    private static final class Held implements Holdings {

        private final Map<String, Collection<Profil>> profiles = new TreeMap<>();
        private int asked;

        @Override
        public Collection<Profil> effective(HabilitationId id) {
            asked++;
            return profiles.getOrDefault(id.structure(), Set.of());
        }

        @Override
        public Map<String, Collection<Profil>> effective(String login) {
            return profiles;
        }
    }
}
