package fr.raccordement.query.habilitation;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.HabilitationGranted;
import fr.raccordement.api.habilitation.event.HabilitationRequested;
import fr.raccordement.api.habilitation.event.HabilitationRevoked;
import fr.raccordement.api.habilitation.event.RattachementDeactivated;
import fr.raccordement.api.habilitation.event.RattachementReactivated;
import fr.raccordement.api.habilitation.event.RattachementValidated;
import fr.raccordement.api.habilitation.query.HabilitationFilter;
import fr.raccordement.api.habilitation.query.HabilitationPage;
import fr.raccordement.api.habilitation.query.HabilitationStatus;
import fr.raccordement.api.habilitation.query.HabilitationView;
import fr.raccordement.api.habilitation.query.ListHabilitations;
import fr.raccordement.api.paging.Facette;
import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.query.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListHabilitationsTest {

    private static final String HERE = "11111111111111";
    private static final String THERE = "22222222222222";

    private final World world = new World();

    @BeforeEach
    void some() {
        world.habilitate(
                HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION, Profil.ORGANISATION_MODIFICATION);
        world.habilitate(HERE, "paul", Profil.EDI_RECEPTEUR_CONSULTATION);
        request(HERE, "paul", Profil.RACCORDEMENT_CONSULTATION);
        world.habilitate(THERE, "paul", Profil.RACCORDEMENT_MODIFICATION);
        request(THERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        world.project();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void managers_see_all_of_their_structures_users_their_own_and_the_operator_everything() {
        assertThat(names(HabilitationFilter.NONE, AUDITOR))
                .containsExactly(
                        "1 jeanne RACCORDEMENT_CONSULTATION ACCORDEE",
                        "1 jeanne ORGANISATION_MODIFICATION ACCORDEE",
                        "1 paul RACCORDEMENT_CONSULTATION DEMANDEE",
                        "1 paul EDI_RECEPTEUR_CONSULTATION ACCORDEE",
                        "2 jeanne RACCORDEMENT_CONSULTATION DEMANDEE",
                        "2 paul RACCORDEMENT_MODIFICATION ACCORDEE");
        assertThat(names(HabilitationFilter.NONE, JEANNE)).hasSize(5).noneMatch("2 paul"::equals);
        assertThat(names(HabilitationFilter.NONE, PAUL))
                .hasSize(3)
                .allMatch(it -> it.contains("paul"));
    }

    @Test
    void filters_keep_exactly_what_they_say_and_facets_count_each_status() {
        var asked =
                new HabilitationFilter(
                        null,
                        null,
                        null,
                        List.of(Profil.RACCORDEMENT_CONSULTATION),
                        List.of(HabilitationStatus.DEMANDEE),
                        null);
        var page = list(asked, new PageRequest(10, false, null, true, true), AUDITOR);

        assertThat(page.habilitations())
                .extracting(HabilitationView::utilisateur)
                .containsExactly("paul", "jeanne");
        assertThat(page.bounds().total()).isEqualTo(2);
        assertThat(page.bounds().facettes())
                .contains(new Facette("DEMANDEE", 2), new Facette("ACCORDEE", 1));
        assertThat(
                        names(
                                new HabilitationFilter(
                                        THERE, null, "paul", List.of(), List.of(), null),
                                AUDITOR))
                .containsExactly("2 paul RACCORDEMENT_MODIFICATION ACCORDEE");
    }

    @Test
    void who_could_do_what_on_a_day_is_listed_however_it_stands_now() {
        var id = new HabilitationId(HERE, "luc");
        var profil = Profil.RACCORDEMENT_MODIFICATION;
        world.append(id, new RattachementValidated(HERE, "luc"), at("2025-03-10T09:00:00Z"));
        world.append(id, new HabilitationGranted(HERE, "luc", profil), at("2025-03-12T23:30:00Z"));
        world.append(
                id, new RattachementDeactivated(HERE, "luc", null), at("2025-03-15T08:00:00Z"));
        world.append(id, new RattachementReactivated(HERE, "luc"), at("2025-03-20T08:00:00Z"));
        world.append(
                id, new HabilitationRevoked(HERE, "luc", profil, null), at("2025-03-20T08:00:01Z"));
        world.project();

        for (var day : List.of("2025-03-13", "2025-03-14", "2025-03-15", "2025-03-20")) {
            assertThat(names(on(day), AUDITOR))
                    .as(day)
                    .containsExactly("1 luc RACCORDEMENT_MODIFICATION RETIREE");
        }
        for (var day :
                List.of("2025-03-10", "2025-03-12", "2025-03-16", "2025-03-19", "2025-03-21")) {
            assertThat(names(on(day), AUDITOR)).as(day).isEmpty();
        }
        assertThat(names(on("2026-03-01"), AUDITOR))
                .containsExactly(
                        "1 jeanne RACCORDEMENT_CONSULTATION ACCORDEE",
                        "1 jeanne ORGANISATION_MODIFICATION ACCORDEE",
                        "1 paul EDI_RECEPTEUR_CONSULTATION ACCORDEE",
                        "2 paul RACCORDEMENT_MODIFICATION ACCORDEE");
        var page = list(on("2025-03-14"), new PageRequest(10, false, null, true, true), AUDITOR);
        assertThat(page.bounds().total()).isEqualTo(1);
        assertThat(page.bounds().facettes())
                .contains(new Facette("RETIREE", 1), new Facette("ACCORDEE", 0));
        assertThat(names(on("2025-03-14"), PAUL)).isEmpty();
    }

    private static HabilitationFilter on(String day) {
        return new HabilitationFilter(null, null, null, List.of(), List.of(), LocalDate.parse(day));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    @Test
    void pages_visit_each_habilitation_once_in_both_directions() {
        var whole = names(HabilitationFilter.NONE, AUDITOR);
        for (int size = 1; size < 4; size++) {
            var forward = new ArrayList<String>();
            @Nullable PagePosition position = null;
            HabilitationPage page;
            do {
                page = list(HabilitationFilter.NONE, PageRequest.after(position, size), AUDITOR);
                assertThat(page.bounds().hasPrevious()).isEqualTo(position != null);
                page.habilitations().forEach(it -> forward.add(name(it)));
                position = page.bounds().positions().getLast();
            } while (page.bounds().hasNext());
            assertThat(forward).isEqualTo(whole);

            var backward = new ArrayList<String>();
            position = null;
            do {
                page = list(HabilitationFilter.NONE, PageRequest.before(position, size), AUDITOR);
                assertThat(page.bounds().hasNext()).isEqualTo(position != null);
                backward.addAll(0, page.habilitations().stream().map(it -> name(it)).toList());
                position = page.bounds().positions().getFirst();
            } while (page.bounds().hasPrevious());
            assertThat(backward).isEqualTo(whole);
        }
    }

    private void request(String structure, String login, Profil profil) {
        world.append(
                new HabilitationId(structure, login),
                new HabilitationRequested(structure, login, profil));
    }

    private HabilitationPage list(
            HabilitationFilter filter, PageRequest pageRequest, Actor viewer) {
        return world.ask(
                new ListHabilitations(filter, pageRequest, viewer), HabilitationPage.class);
    }

    private List<String> names(HabilitationFilter filter, Actor viewer) {
        return list(filter, PageRequest.first(50), viewer).habilitations().stream()
                .map(ListHabilitationsTest::name)
                .toList();
    }

    private static String name(HabilitationView it) {
        return "%s %s %s %s"
                .formatted(
                        it.structure().substring(0, 1), it.utilisateur(), it.profil(), it.statut());
    }
}
