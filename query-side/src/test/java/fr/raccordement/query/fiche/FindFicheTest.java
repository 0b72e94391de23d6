package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static fr.raccordement.query.Actors.PAUL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindDecidedFiche;
import fr.raccordement.api.fiche.query.FindFiche;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.query.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindFicheTest {

    private static final FicheCreated CREATED =
            new FicheCreated("f1", "11111111111111", FicheKind.EMETTEUR, Environnement.PRODUCTION);

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void at_an_instant_a_fiche_is_what_the_events_up_to_then_made_it(long seed) {
        var random = new Random(seed);
        var viewer = world.get(FicheViewMapper.class);
        var at = World.START;
        @Nullable FicheState folded = null;
        for (var event : new RandomFiche(seed, "f1").history(30)) {
            at = at.plusMillis(1 + random.nextInt(5000));
            assertThat(find(at.minusMillis(1), null, AUDITOR))
                    .isEqualTo(Optional.ofNullable(folded).map(viewer::view));

            folded = FicheFold.after(folded, world.append(new FicheId("f1"), event, at));

            assertThat(find(at, null, AUDITOR)).contains(viewer.view(folded));
            assertThat(find(null, folded.version(), AUDITOR)).contains(viewer.view(folded));
        }
        assertThat(find(null, null, AUDITOR)).contains(viewer.view(folded));
        assertThat(find(null, 30L, AUDITOR)).isEmpty();
    }

    @Test
    void an_earlier_version_tells_what_the_later_ones_changed() {
        world.append(CREATED);
        world.append(new FicheSubmitted("f1"));
        world.append(new FicheReturned("f1", "illisible"));

        assertThat(find(null, 1L, AUDITOR)).get().returns(FicheStatus.ENVOYEE, FicheView::statut);
        assertThat(find(null, 2L, AUDITOR))
                .get()
                .returns(FicheStatus.BROUILLON, FicheView::statut)
                .returns("illisible", FicheView::motif);
    }

    @Test
    void a_fiche_of_a_structure_that_the_viewer_holds_nothing_on_looks_absent() {
        world.append(CREATED);
        world.habilitate("11111111111111", "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        world.habilitate("22222222222222", "paul", Profil.RACCORDEMENT_CONSULTATION);

        assertThat(find(null, null, JEANNE)).isPresent();
        assertThat(find(null, null, PAUL)).isEmpty();
        assertThat(find(World.START, null, PAUL)).isEmpty();
    }

    @Test
    void a_right_withdrawn_hides_the_fiche_at_once() {
        world.append(CREATED);
        world.habilitate("11111111111111", "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        world.habilitate("11111111111111", "jeanne");

        assertThat(find(null, null, JEANNE)).isEmpty();
    }

    @Test
    void a_fiche_thrown_away_is_found_only_as_it_was_before() {
        world.append(CREATED);
        var discarded = world.append(new FicheDiscarded("f1")).getTimestamp();

        assertThat(find(null, null, AUDITOR)).isEmpty();
        assertThat(find(discarded, null, AUDITOR)).isEmpty();
        assertThat(find(discarded.minusMillis(1), null, AUDITOR)).isPresent();
    }

    @Test
    void contacts_are_read_while_their_key_exists() {
        var contacts = List.of(new Contact("Jeanne", "jeanne@example.fr", "+33100000000"));
        world.append(CREATED);
        var chiffre = world.vault.seal("cle-1", contacts);
        world.append(new ContactsDefined("f1", "cle-1", 1, chiffre));
        assertThat(find(null, null, AUDITOR))
                .get()
                .returns(contacts, FicheView::contacts)
                .returns(false, FicheView::contactsDetruits);

        world.vault.destroy("cle-1");
        assertForgotten(null);
        world.append(new ContactsForgotten("f1", "cle-1", "demande"));
        assertForgotten(null);
        assertForgotten(1L);
    }

    @Test
    void who_decided_reads_the_fiche_after_their_own_events_whatever_their_rights() {
        world.append(CREATED);
        world.append(new FicheSubmitted("f1"));
        world.append(new FicheReturned("f1", "illisible"));

        assertThat(world.ask(new FindDecidedFiche("f1", 1), FicheView.class))
                .returns(1L, FicheView::version)
                .returns(FicheStatus.ENVOYEE, FicheView::statut);
    }

    private void assertForgotten(@Nullable Long version) {
        assertThat(find(null, version, AUDITOR))
                .get()
                .returns(List.of(), FicheView::contacts)
                .returns(true, FicheView::contactsDetruits);
    }

    private Optional<FicheView> find(@Nullable Instant at, @Nullable Long version, Actor viewer) {
        return world.find(new FindFiche("f1", at, version, viewer), FicheView.class);
    }
}
