package fr.raccordement.query.personne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.avis.event.CourrielDefined;
import fr.raccordement.api.correspondant.CorrespondantId;
import fr.raccordement.api.correspondant.Empreintes;
import fr.raccordement.api.correspondant.event.CorrespondantNotified;
import fr.raccordement.api.correspondant.event.CorrespondantUnsubscribed;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalNamed;
import fr.raccordement.api.personne.query.DonneePersonnelleView;
import fr.raccordement.api.personne.query.DonneesPersonnellesView;
import fr.raccordement.api.personne.query.FindDonneesPersonnelles;
import fr.raccordement.projection.history.AuditTrails;
import fr.raccordement.query.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DonneesPersonnellesTest {

    private static final String SIRET = "21340001900012";
    private static final Actor ADMIN = new Actor("admin", Set.of(Role.AIFE_ADMIN));
    private static final int STRETCH = 50;
    private static final Contact HELENE =
            new Contact("Hélène Lœuil", "Helene.Loeuil@example.org", "+33 4 67 00 00 00");
    private static final Contact BOB = new Contact("Bob Martin", "bob@example.org", "0467000001");

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_contact_is_found_by_address_or_name_wherever_it_was_given() {
        create("f1");
        contacts("f1", "cle-1", BOB, HELENE);
        create("f2");
        contacts("f2", "cle-2", BOB);

        for (var query :
                List.of(by(null, "helene.loeuil@EXAMPLE.org", null), by(null, null, "loeuil"))) {
            assertThat(all(query))
                    .singleElement()
                    .returns("Fiche", DonneePersonnelleView::objetType)
                    .returns("f1", DonneePersonnelleView::objetId)
                    .returns("ContactsDefined", DonneePersonnelleView::evenement)
                    .returns("contacts.1", DonneePersonnelleView::champ)
                    .returns(HELENE, DonneePersonnelleView::contact);
        }
        assertThat(all(by(null, "bob@example.org", null))).hasSize(2);
        assertThat(all(by(null, null, "Lœu"))).as("whole words").isEmpty();
        assertThat(all(by(null, "bob@example.or", null)))
                .as("the whole address of a contact")
                .isEmpty();
    }

    @Test
    void contacts_that_were_replaced_are_still_held() {
        create("f1");
        contacts("f1", "cle-1", HELENE);
        contacts("f1", "cle-1", BOB);

        assertThat(all(by(null, null, "Helene Loeuil"))).hasSize(1);
    }

    @Test
    void what_was_forgotten_is_not_found() {
        create("f1");
        contacts("f1", "cle-1", HELENE);
        world.vault.destroy("cle-1");

        assertThat(all(by(null, null, "Helene Loeuil"))).isEmpty();
    }

    @Test
    void a_text_that_names_somebody_is_found() {
        create("f1");
        world.append(new FicheReturned("f1", "Appeler Mme LOEUIL (helene.loeuil@example.org)."));

        for (var query :
                List.of(by(null, "helene.loeuil@example.org", null), by(null, null, "lœuil"))) {
            assertThat(all(query))
                    .singleElement()
                    .returns("motif", DonneePersonnelleView::champ)
                    .returns(
                            "Appeler Mme LOEUIL (helene.loeuil@example.org).",
                            DonneePersonnelleView::texte);
        }
    }

    @Test
    void a_login_is_found_where_it_acts_and_where_it_is_named_and_by_no_part_of_it() {
        world.append(
                new HabilitationId(SIRET, "helene"),
                new GestionnairePrincipalNamed(SIRET, "helene", List.of(Profil.values()[0])),
                World.START,
                "claire");
        world.append(
                new FicheId("f1"),
                new FicheCreated("f1", SIRET, FicheKind.EMETTEUR, Environnement.PRODUCTION),
                World.START,
                "helene");
        world.append(
                new PreferencesAvisId("helene"),
                new CourrielDefined("helene", "cle-h", world.vault.seal("cle-h", List.of(HELENE))),
                World.START,
                "helene");

        assertThat(all(by("helene", null, null)))
                .extracting(DonneePersonnelleView::evenement, DonneePersonnelleView::champ)
                .containsExactly(
                        tuple("GestionnairePrincipalNamed", "utilisateur"),
                        tuple("FicheCreated", "acteur"),
                        tuple("CourrielDefined", "acteur"),
                        tuple("CourrielDefined", "courriel"),
                        tuple("CourrielDefined", "utilisateur"));
        assertThat(all(by("helen", null, null))).isEmpty();
    }

    @Test
    void an_address_that_is_written_to_as_a_contact_or_not_is_found_by_nothing_but_itself() {
        var empreinte = new Empreintes(world.vault).of(HELENE.email());
        for (var event :
                List.of(
                        new CorrespondantNotified(empreinte, 12, 1),
                        new CorrespondantUnsubscribed(empreinte))) {
            world.append(new CorrespondantId(empreinte), event);
        }

        assertThat(all(by(null, HELENE.email().toUpperCase(Locale.ROOT), null)))
                .extracting(DonneePersonnelleView::evenement, DonneePersonnelleView::champ)
                .containsExactly(
                        tuple("CorrespondantNotified", "correspondant"),
                        tuple("CorrespondantUnsubscribed", "correspondant"));
        assertThat(all(by(null, "x" + HELENE.email(), null))).isEmpty();
        assertThat(all(by(null, null, "loeuil"))).isEmpty();
    }

    @Test
    void a_long_store_is_looked_at_in_stretches_that_miss_nothing() {
        create("f1");
        for (int i = 0; i < 2 * STRETCH; i++) {
            world.append(new FicheReturned("f1", i % STRETCH == 0 ? "Appeler Mme Loeuil" : "x"));
        }
        contacts("f1", "cle-1", HELENE);
        var handler =
                new DonneesPersonnellesQueryHandler(
                        world.store, world.vault, world.get(AuditTrails.class), STRETCH);

        assertThat(handler.handle(by(null, null, "loeuil")).suite()).isNotNull();
        assertThat(all(by(null, null, "loeuil"), handler::handle)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({",,", "'',,", ",ab,", ",,ab", ",,'-.-'", "' ',,", "helene,a,"})
    void what_names_nobody_is_refused(
            @Nullable String login, @Nullable String email, @Nullable String nom) {
        assertThatThrownBy(() -> page(by(login, email, nom)))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("PERSONNE_CRITERE"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "AIFE_ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobody_but_an_administrator_looks_for_people(Role role) {
        var other = new Actor("other", Set.of(role));

        assertThatThrownBy(() -> page(new FindDonneesPersonnelles("helene", null, null, -1, other)))
                .hasRootCauseInstanceOf(RuleViolatedException.class)
                .hasMessageContaining("FORBIDDEN");
    }

    @Test
    void neither_question_nor_answer_names_the_person_in_a_log() {
        create("f1");
        contacts("f1", "cle-1", HELENE);
        var query = by(null, "helene.loeuil@example.org", null);

        assertThat(query + page(query).toString()).doesNotContainIgnoringCase("loeuil");
    }

    private List<DonneePersonnelleView> all(FindDonneesPersonnelles query) {
        return all(query, this::page);
    }

    private static List<DonneePersonnelleView> all(
            FindDonneesPersonnelles query,
            Function<FindDonneesPersonnelles, DonneesPersonnellesView> answer) {
        var found = new ArrayList<DonneePersonnelleView>();
        Long after = query.after();
        while (after != null) {
            var page =
                    answer.apply(
                            new FindDonneesPersonnelles(
                                    query.login(), query.email(), query.nom(), after, ADMIN));
            found.addAll(page.donnees());
            after = page.suite();
        }
        return found;
    }

    private DonneesPersonnellesView page(FindDonneesPersonnelles query) {
        return world.ask(query, DonneesPersonnellesView.class);
    }

    private static FindDonneesPersonnelles by(
            @Nullable String login, @Nullable String email, @Nullable String nom) {
        return new FindDonneesPersonnelles(login, email, nom, -1, ADMIN);
    }

    private void create(String fiche) {
        world.append(new FicheCreated(fiche, SIRET, FicheKind.EMETTEUR, Environnement.PRODUCTION));
    }

    private void contacts(String fiche, String cle, Contact... contacts) {
        world.append(
                new ContactsDefined(
                        fiche, cle, contacts.length, world.vault.seal(cle, List.of(contacts))));
    }
}
