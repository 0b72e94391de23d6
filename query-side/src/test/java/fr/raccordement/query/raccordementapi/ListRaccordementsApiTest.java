package fr.raccordement.query.raccordementapi;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Confiance;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Severite;
import fr.raccordement.api.certificat.Usage;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.event.RaccordementApiActivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatAnalysed;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceLost;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceRegained;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeactivated;
import fr.raccordement.api.raccordementapi.query.ListRaccordementsApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiFilter;
import fr.raccordement.api.raccordementapi.query.RaccordementApiMode;
import fr.raccordement.api.raccordementapi.query.RaccordementApiOrder;
import fr.raccordement.api.raccordementapi.query.RaccordementApiPage;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.query.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both modes in one list by default, each filtered by structure and state (S-42). */
class ListRaccordementsApiTest {

    private static final String HERE = "11111111111111";
    private static final String THERE = "22222222222222";

    private final World world = new World();
    private final RaccordementsApi raccordements = new RaccordementsApi(world);

    @BeforeEach
    void some() {
        raccordements.declare("p1", HERE, Environnement.PRODUCTION);
        raccordements.declare("p2", HERE, Environnement.QUALIFICATION);
        raccordements.declare("p3", THERE, Environnement.PRODUCTION);
        raccordements.load("c1", HERE, RaccordementApiStatus.ACTIF);
        raccordements.load("c2", THERE, RaccordementApiStatus.INACTIF);
        raccordements.append(new RaccordementApiDeactivated("p2", null));
        world.habilitate(HERE, "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        world.habilitate(THERE, "jeanne", Profil.EDI_GESTION_CONSULTATION);
        world.project();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void all_are_listed_by_default_latest_first() {
        assertThat(ids(RaccordementApiFilter.NONE, AUDITOR))
                .containsExactly("c2", "c1", "p3", "p2", "p1");
    }

    @Test
    void filters_keep_exactly_what_they_say() {
        assertThat(ids(filter(null, null, RaccordementApiMode.PISTE, null), AUDITOR))
                .containsExactly("p3", "p2", "p1");
        assertThat(ids(filter(null, null, RaccordementApiMode.CERTIFICAT, null), AUDITOR))
                .containsExactly("c2", "c1");
        assertThat(ids(filter(HERE, null, RaccordementApiMode.PISTE, null), AUDITOR))
                .containsExactly("p2", "p1");
        assertThat(
                        ids(
                                filter(
                                        null,
                                        RaccordementApiStatus.INACTIF,
                                        RaccordementApiMode.CERTIFICAT,
                                        null),
                                AUDITOR))
                .containsExactly("c2");
        assertThat(ids(filter(null, RaccordementApiStatus.INACTIF, null, null), AUDITOR))
                .containsExactly("c2", "p2");
        assertThat(ids(filter(null, null, null, Environnement.QUALIFICATION), AUDITOR))
                .containsExactly("p2");
    }

    @Test
    void connections_are_found_by_the_end_and_the_trust_of_their_certificates() {
        var soon = Instant.parse("2026-06-01T00:00:00Z");
        raccordements.append(analysed("c1", "2027-01-01T00:00:00Z", null, Verdict.CONFORME));
        // Its chain ends before it does.
        raccordements.append(
                analysed("c2", "2028-01-01T00:00:00Z", "2026-05-31T23:59:59Z", Verdict.CONFORME));
        raccordements.load("c3", HERE, RaccordementApiStatus.ACTIF);
        raccordements.append(analysed("c3", "2026-06-01T00:00:00Z", null, Verdict.NON_CONFORME));
        raccordements.append(
                new RaccordementApiConfianceLost("c1", "ab", List.of(trust(Verdict.NON_CONFORME))));
        world.project();

        assertThat(ids(expiringBefore(soon), AUDITOR)).containsExactly("c2");
        assertThat(ids(expiringBefore(soon.plusMillis(1)), AUDITOR)).containsExactly("c3", "c2");
        assertThat(ids(trusted(Confiance.PERDUE), AUDITOR)).containsExactly("c1");
        assertThat(ids(trusted(Confiance.ETABLIE), AUDITOR)).containsExactly("c2");
        assertThat(ids(trusted(Confiance.NON_ETABLIE), AUDITOR)).containsExactly("c3");
        assertThat(ids(trusted(Confiance.PERDUE), PAUL)).isEmpty();

        raccordements.append(new RaccordementApiConfianceRegained("c1", "ab"));
        world.project();
        assertThat(ids(trusted(Confiance.PERDUE), AUDITOR)).isEmpty();
        assertThat(ids(trusted(Confiance.ETABLIE), AUDITOR)).containsExactly("c2", "c1");
    }

    private static RaccordementApiFilter expiringBefore(Instant end) {
        return new RaccordementApiFilter(null, null, null, null, null, null, null, end, null);
    }

    private static RaccordementApiFilter trusted(Confiance confiance) {
        return new RaccordementApiFilter(null, null, null, null, null, null, null, null, confiance);
    }

    private static RaccordementApiCertificatAnalysed analysed(
            String id, String end, @Nullable String endOfChain, Verdict trust) {
        return new RaccordementApiCertificatAnalysed(
                id,
                "R",
                new CertificatAnalyse(
                        id + ".p7b",
                        "ab",
                        "cd",
                        "CN=" + id,
                        "CN=ca",
                        "01",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse(end),
                        List.of(Usage.CLIENT),
                        List.of("CN=" + id, "CN=ca"),
                        List.of("AA=="),
                        List.of(trust(trust)),
                        endOfChain == null ? null : Instant.parse(endOfChain),
                        List.of()));
    }

    private static Controle trust(Verdict verdict) {
        return new Controle("CERT_TRUST", verdict, Severite.ERREUR, "fr", "en");
    }

    @Test
    void a_viewer_sees_those_of_structures_they_read_them_of_and_no_other() {
        assertThat(ids(RaccordementApiFilter.NONE, JEANNE)).containsExactly("c1", "p2", "p1");
        assertThat(list(RaccordementApiFilter.NONE, 50, null, JEANNE).bounds().total())
                .isEqualTo(3);
        assertThat(list(filter(THERE, null, null, null), 50, null, JEANNE))
                .isEqualTo(new RaccordementApiPage(List.of(), PageBounds.NOTHING));
        assertThat(ids(RaccordementApiFilter.NONE, PAUL)).isEmpty();
    }

    @Test
    void pages_visit_each_connection_once_even_where_several_came_at_the_same_instant() {
        for (var id : List.of("s1", "s2", "s3")) {
            raccordements
                    .declared(id, HERE, Environnement.PRODUCTION)
                    .forEach(event -> world.append(new RaccordementApiId(id), event, World.START));
        }
        raccordements.append(new RaccordementApiActivated("p2"));
        world.project();

        var seen = new ArrayList<String>();
        @Nullable PagePosition after = null;
        RaccordementApiPage page;
        do {
            page = list(RaccordementApiFilter.NONE, 2, after, AUDITOR);
            assertThat(page.bounds().total()).isEqualTo(8);
            page.raccordements().forEach(it -> seen.add(it.id()));
            after = page.bounds().positions().getLast();
        } while (page.bounds().hasNext());

        assertThat(seen).containsExactly("c2", "c1", "p3", "p2", "s3", "s2", "s1", "p1");
    }

    private List<String> ids(RaccordementApiFilter filter, Actor viewer) {
        return list(filter, 50, null, viewer).raccordements().stream()
                .map(RaccordementApiView::id)
                .toList();
    }

    private RaccordementApiPage list(
            RaccordementApiFilter filter, int first, @Nullable PagePosition after, Actor viewer) {
        return world.ask(
                new ListRaccordementsApi(
                        filter,
                        RaccordementApiOrder.CREE_LE_DESC,
                        PageRequest.after(after, first),
                        viewer),
                RaccordementApiPage.class);
    }

    private static RaccordementApiFilter filter(
            @Nullable String structure,
            @Nullable RaccordementApiStatus statut,
            @Nullable RaccordementApiMode mode,
            @Nullable Environnement environnement) {
        return new RaccordementApiFilter(
                structure, null, statut, mode, environnement, null, null, null, null);
    }
}
