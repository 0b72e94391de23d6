package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.certificat.Confiance;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.fiche.query.FicheFilter;
import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.paging.Facette;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.event.StructureRenamed;
import fr.raccordement.query.World;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is looked for is found, no more and no less, and counted as it is seen (S-34, S-35). */
class SearchFichesTest {

    private static final String ELSEWHERE = "22222222222222";

    private final ManyFiches many = new ManyFiches();
    private final World world = many.world;
    private List<FicheView> all = List.of();

    @BeforeEach
    void structures() {
        register("11111111111111", "Région Île-de-France");
        register(ELSEWHERE, "Société Générale d'Éclairage");
        register("33333333333333", "Ville de Nîmes");
        world.projectNew();
        all = many.list(FicheFilter.NONE, AUDITOR).fiches();
    }

    @AfterEach
    void close() {
        many.close();
    }

    @Test
    void by_the_beginning_of_a_siret_or_of_a_word_of_the_name() {
        assertThat(found(called("ECLAIR")))
                .isEqualTo(those(it -> it.structure().equals(ELSEWHERE)));
        assertThat(found(called("ile de fr")))
                .isEqualTo(those(it -> it.structure().equals("11111111111111")));
        assertThat(found(called("333"))).isEqualTo(those(it -> it.structure().startsWith("333")));
        assertThat(found(called("clair"))).isEmpty();
        assertThat(found(called(" "))).isEqualTo(all);
    }

    @Test
    void by_all_words_in_any_order_of_the_name_or_of_the_fiche_itself() {
        assertThat(found(called("eclairage societe")))
                .isEqualTo(those(it -> it.structure().equals(ELSEWHERE)));
        assertThat(found(called("nimes ile"))).isEmpty();
        var one = all.getFirst();
        assertThat(found(called(one.id().toUpperCase(Locale.ROOT)))).contains(one);
        var coded = those(it -> it.codeApplication() != null).getFirst();
        var code = coded.codeApplication().toLowerCase(Locale.ROOT);
        for (var typed : List.of(code, code.substring(0, 3) + " " + code.substring(3))) {
            assertThat(found(called(typed))).contains(coded);
        }
        assertThat(found(called("FR 44 111 111 111")))
                .isEqualTo(those(it -> it.structure().equals("11111111111111")));
    }

    @Test
    void however_many_structures_are_called_so() {
        for (int i = 0; i < 600; i++) {
            register("%014d".formatted(40_000 + i), "Commune " + i);
        }
        world.projectNew();

        assertThat(found(called("commune"))).isEmpty();
        world.append(
                new StructureId("11111111111111"),
                new StructureRenamed("11111111111111", "Commune de Nîmes"));
        world.projectNew();

        assertThat(found(called("commune")))
                .isNotEmpty()
                .isEqualTo(those(it -> it.structure().equals("11111111111111")));
        assertThat(found(called("region"))).isEmpty();
    }

    @Test
    void by_interface_where_it_is_connected_or_subscribed_to() {
        assertThat(found(new Asked().interfaceCode("FSO1113A").filter()))
                .isNotEmpty()
                .isEqualTo(those(it -> it.interfaces().stream().anyMatch(SearchFichesTest::in)));
        assertThat(found(new Asked().interfaceCode("FSO9999A").filter())).isEmpty();
        for (var typed : List.of("FSO 1113A", "fso1113a", "fso 1113 a")) {
            assertThat(found(called(typed)))
                    .isEqualTo(found(new Asked().interfaceCode("FSO1113A").filter()));
        }
    }

    @Test
    void by_application_code_expiry_change_and_third_party() {
        var coded = those(it -> it.codeApplication() != null).getFirst().codeApplication();
        assertThat(found(new Asked().codeApplication(coded).filter()))
                .isEqualTo(those(it -> coded.equals(it.codeApplication())));
        var expiry = Instant.parse("2028-01-01T00:00:00Z");
        assertThat(found(new Asked().certificatExpireAvant(expiry).filter())).isEmpty();
        assertThat(found(new Asked().certificatExpireAvant(expiry.plusMillis(1)).filter()))
                .isNotEmpty()
                .isEqualTo(those(it -> !it.certificats().isEmpty()));
        assertThat(found(new Asked().confiance(Confiance.PERDUE).filter())).isNotEmpty();
        for (var confiance : Confiance.values()) {
            assertThat(found(new Asked().confiance(confiance).filter()))
                    .isEqualTo(those(it -> it.confiance() == confiance));
        }
        var since = World.START.plusSeconds(3);
        assertThat(found(new Asked().modifieeDepuis(since).filter()))
                .isNotEmpty()
                .isEqualTo(those(it -> !it.modifieeLe().isBefore(since)));
        assertThat(found(new Asked().tiers(true).filter()))
                .isNotEmpty()
                .isEqualTo(those(FicheView::tiersDeDematerialisation));
    }

    @Test
    void a_page_of_what_changed_since_in_the_order_of_change_goes_on_where_it_stopped() {
        var filter = new Asked().modifieeDepuis(World.START.plusSeconds(2)).filter();
        var order = FicheOrder.MODIFIEE_LE_DESC;
        var whole = many.list(filter, order, PageRequest.first(100), AUDITOR);
        var first = many.list(filter, order, PageRequest.first(3), AUDITOR);
        var rest = PageRequest.after(first.bounds().positions().getLast(), 100);

        assertThat(many.list(filter, order, rest, AUDITOR).fiches())
                .isEqualTo(whole.fiches().subList(3, whole.fiches().size()));
    }

    @Test
    void facets_count_each_status_of_the_same_filter_without_its_statuses() {
        var filter = new Asked().statuts(FicheStatus.ACTIVEE).filter();
        var pageRequest = new PageRequest(1, false, null, false, true);

        var bounds = many.list(filter, FicheOrder.CREEE_LE_ASC, pageRequest, AUDITOR).bounds();

        assertThat(bounds.total()).isNull();
        assertThat(bounds.facettes()).isEqualTo(facettes(all));
    }

    @Test
    void totals_and_facets_count_only_what_the_viewer_may_see() {
        world.habilitate("11111111111111", "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        world.habilitate(ELSEWHERE, "jeanne", Profil.EDI_RECEPTEUR_CONSULTATION);
        world.projectNew();
        var seen =
                those(
                        it ->
                                it.structure().equals("11111111111111")
                                        || it.structure().equals(ELSEWHERE)
                                                && it.kind() == FicheKind.RECEPTEUR);
        var pageRequest = new PageRequest(100, false, null, true, true);

        var page = many.list(FicheFilter.NONE, FicheOrder.CREEE_LE_ASC, pageRequest, JEANNE);

        assertThat(page.fiches()).isEqualTo(seen);
        assertThat(page.bounds().total()).isEqualTo(seen.size());
        assertThat(page.bounds().facettes()).isEqualTo(facettes(seen));
        for (var kind : FicheKind.values()) {
            var ofKind = FicheFilter.of(kind, null);
            assertThat(many.list(ofKind, JEANNE).fiches())
                    .isEqualTo(seen.stream().filter(it -> it.kind() == kind).toList());
        }
        assertThat(many.list(FicheFilter.NONE, PAUL).bounds().total()).isZero();
    }

    private List<FicheView> found(FicheFilter filter) {
        return found(filter, AUDITOR);
    }

    private List<FicheView> found(FicheFilter filter, Actor viewer) {
        var page = many.list(filter, viewer);
        assertThat(page.bounds().total()).isEqualTo(page.fiches().size());
        return page.fiches();
    }

    private List<FicheView> those(Predicate<FicheView> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private static List<Facette> facettes(List<FicheView> fiches) {
        return List.of(FicheStatus.values()).stream()
                .map(
                        statut ->
                                new Facette(
                                        statut.name(),
                                        fiches.stream()
                                                .filter(it -> it.statut() == statut)
                                                .count()))
                .toList();
    }

    private static boolean in(InterfaceChoisie choice) {
        return choice.mode() != ModeTraitement.PAS_DE_RACCORDEMENT
                && choice.mode() != ModeTraitement.NON_ABONNE;
    }

    private static FicheFilter called(String typed) {
        return new FicheFilter(
                null, typed, List.of(), null, null, null, null, null, null, null, null, null);
    }

    private void register(String siret, String nom) {
        world.append(
                new StructureId(siret),
                new StructureRegistered(siret, nom, StructureType.PUBLIQUE, false, false, true));
    }

    /** A filter of one condition. */
    private static final class Asked {

        private List<FicheStatus> statuts = List.of();
        private @Nullable String code;
        private @Nullable String interfaceCode;
        private @Nullable Instant expiry;
        private @Nullable Instant since;
        private @Nullable Boolean tiers;
        private @Nullable Confiance confiance;

        Asked statuts(FicheStatus... wanted) {
            statuts = List.of(wanted);
            return this;
        }

        Asked codeApplication(@Nullable String wanted) {
            code = wanted;
            return this;
        }

        Asked interfaceCode(String wanted) {
            interfaceCode = wanted;
            return this;
        }

        Asked certificatExpireAvant(Instant wanted) {
            expiry = wanted;
            return this;
        }

        Asked modifieeDepuis(Instant wanted) {
            since = wanted;
            return this;
        }

        Asked confiance(Confiance wanted) {
            confiance = wanted;
            return this;
        }

        Asked tiers(boolean wanted) {
            tiers = wanted;
            return this;
        }

        FicheFilter filter() {
            return new FicheFilter(
                    null,
                    null,
                    statuts,
                    null,
                    null,
                    null,
                    code,
                    interfaceCode,
                    expiry,
                    since,
                    tiers,
                    confiance);
        }
    }
}
