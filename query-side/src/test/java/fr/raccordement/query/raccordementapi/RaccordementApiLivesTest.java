package fr.raccordement.query.raccordementapi;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Life.at;
import static fr.raccordement.query.Life.by;
import static fr.raccordement.query.Life.to;
import static fr.raccordement.query.raccordementapi.RaccordementsApi.CAMILLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.PerteDeConfiance;
import fr.raccordement.api.certificat.Severite;
import fr.raccordement.api.certificat.Usage;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.event.*;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatAnalysed;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatExpiryNotified;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceLost;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceRegained;
import fr.raccordement.api.raccordementapi.query.*;
import fr.raccordement.query.Life;
import fr.raccordement.query.Life.Change;
import fr.raccordement.query.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lives of connections by API, and what is to be seen of them after each of their events. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaccordementApiLivesTest implements Life.Answers<RaccordementApiView> {

    private static final String HERE = "11111111111111";
    private static final String THERE = "22222222222222";
    private static final Contact DENIS = new Contact("Denis", "denis@exemple.fr", "0198765432");

    private final World world = new World();
    private int lives;
    private String id;
    private Life<RaccordementApiView> raccordement;

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void begin() {
        id = "r" + lives++;
        raccordement =
                new Life<>(
                        world,
                        new RaccordementApiId(id),
                        number ->
                                List.of(
                                        to("version", number),
                                        to("modifieLe", at(number)),
                                        to("modifiePar", by(number))),
                        this);
    }

    @Test
    void S_41_a_connection_declared_is_in_use_once_it_has_its_contact() {
        declare();
    }

    @Test
    void what_is_corrected_stands_as_it_was_said_last_and_the_contact_stays() {
        declare();
        then(
                new RaccordementApiCorrected(id, "monapp", TypeUtilisation.EDITEUR, null),
                to("nomApplicationPiste", "monapp"),
                to("typeUtilisation", TypeUtilisation.EDITEUR),
                to("nomEditeurOuOperateur", null));
        then(contact("cle.0", DENIS), to("contact", DENIS));
        then(
                new RaccordementApiCorrected(id, "MonApp", TypeUtilisation.OPERATEUR, "Services"),
                to("nomApplicationPiste", "MonApp"),
                to("typeUtilisation", TypeUtilisation.OPERATEUR),
                to("nomEditeurOuOperateur", "Services"));
    }

    @Test
    void a_connection_closed_says_why_until_it_is_opened_again() {
        declare();
        then(
                new RaccordementApiDeactivated(id, "Fin du marché"),
                statut(RaccordementApiStatus.INACTIF),
                to("motif", "Fin du marché"));
        then(
                new RaccordementApiContactForgotten(id, "cle.0", "Demande"),
                to("contact", null),
                to("contactDetruit", true));
        then(
                new RaccordementApiActivated(id),
                statut(RaccordementApiStatus.ACTIF),
                to("motif", null));
        then(new RaccordementApiDeactivated(id, null), statut(RaccordementApiStatus.INACTIF));
    }

    @Test
    void a_contact_forgotten_stays_known_as_destroyed_until_another_is_given() {
        declare();
        then(
                new RaccordementApiContactForgotten(id, "cle.0", "Demande"),
                to("contact", null),
                to("contactDetruit", true));
        then(
                new RaccordementApiCorrected(id, "monapp", TypeUtilisation.EDITEUR, null),
                to("nomApplicationPiste", "monapp"),
                to("typeUtilisation", TypeUtilisation.EDITEUR),
                to("nomEditeurOuOperateur", null));
        then(contact("cle.1", DENIS), to("contact", DENIS), to("contactDetruit", false));
        then(new RaccordementApiContactForgotten(id, "cle.0", "Demande"));
    }

    @Test
    void nothing_is_destroyed_where_no_contact_is() {
        begins();
        then(new RaccordementApiContactForgotten(id, "cle.0", "Demande"));
    }

    @Test
    void a_contact_whose_key_is_gone_is_destroyed_before_any_event_says_so() {
        begins();
        then(contact("cle-" + id, CAMILLE), to("contact", CAMILLE));

        world.vault.destroy("cle-" + id);

        assertThat(find())
                .get()
                .returns(null, RaccordementApiView::contact)
                .returns(true, RaccordementApiView::contactDetruit);
    }

    @Test
    void in_certificate_mode_all_stands_as_it_was_loaded_last() {
        loaded("CN=un");
        then(
                new RaccordementApiCertificatLoaded(
                        id,
                        HERE,
                        Environnement.QUALIFICATION,
                        "CN=deux",
                        RaccordementApiStatus.INACTIF),
                to("environnement", Environnement.QUALIFICATION),
                to("certificat", "CN=deux"),
                statut(RaccordementApiStatus.INACTIF));
    }

    /** Valid until 2028; the world stands in March 2026. */
    @Test
    void the_certificate_itself_stays_until_another_one_is_named() {
        loaded("CN=un");
        var analyse =
                new CertificatAnalyse(
                        "un.p7b",
                        "ab",
                        "cd",
                        "CN=un",
                        "CN=ca",
                        "01",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2028-01-01T00:00:00Z"),
                        List.of(Usage.CLIENT),
                        List.of("CN=un", "CN=ca"),
                        List.of("AA=="),
                        List.of(trust(Verdict.CONFORME)));
        then(
                new RaccordementApiCertificatAnalysed(id, "R", analyse),
                to("certificatAnalyse", analyse.withoutDer()));
        then(new RaccordementApiCertificatExpiryNotified(id, "ab", 30, LocalDate.of(2028, 1, 1)));
        var failing = List.of(trust(Verdict.NON_CONFORME));
        then(
                new RaccordementApiConfianceLost(id, "ab", failing),
                to("certificatAnalyse", analyse.withoutDer().with(failing)),
                to("pertes", List.of(new PerteDeConfiance("ab", at(3), failing))));
        then(
                new RaccordementApiConfianceRegained(id, "ab"),
                to("certificatAnalyse", analyse.withoutDer()),
                to("pertes", List.of()));
        then(
                new RaccordementApiCertificatLoaded(
                        id, HERE, Environnement.PRODUCTION, "CN=un", RaccordementApiStatus.INACTIF),
                statut(RaccordementApiStatus.INACTIF));
        then(
                new RaccordementApiCertificatLoaded(
                        id,
                        HERE,
                        Environnement.PRODUCTION,
                        "CN=deux",
                        RaccordementApiStatus.INACTIF),
                to("certificat", "CN=deux"),
                to("certificatAnalyse", null));
    }

    private void loaded(String name) {
        raccordement.begins(
                new RaccordementApiCertificatLoaded(
                        id, HERE, Environnement.PRODUCTION, name, RaccordementApiStatus.ACTIF),
                new RaccordementApiView(
                        id,
                        0,
                        HERE,
                        Environnement.PRODUCTION,
                        RaccordementApiMode.CERTIFICAT,
                        RaccordementApiStatus.ACTIF,
                        null,
                        null,
                        null,
                        null,
                        false,
                        name,
                        null,
                        List.of(),
                        null,
                        at(0),
                        at(0),
                        by(0)));
    }

    private static Controle trust(Verdict verdict) {
        return new Controle("CERT_TRUST", verdict, Severite.ERREUR, "fr", "en");
    }

    @Test
    void connections_are_ordered_by_their_names_those_without_last() {
        var raccordements = new RaccordementsApi(world);
        raccordements.load("a", THERE, RaccordementApiStatus.ACTIF);
        raccordements.declare("c", THERE, Environnement.PRODUCTION);
        raccordements.declare("b", THERE, Environnement.PRODUCTION);
        raccordements.append(
                new RaccordementApiCorrected(
                        "c", "Autre", TypeUtilisation.DEVELOPPEMENT_PROPRE, null));
        world.projectNew();

        assertThat(listed(THERE, RaccordementApiOrder.NOM_ASC))
                .extracting(RaccordementApiView::id)
                .containsExactly("c", "b", "a");
    }

    @Test
    void its_history_tells_the_status_before_and_after_each_event() {
        declare();
        raccordement.then(
                new RaccordementApiDeactivated(id, null), statut(RaccordementApiStatus.INACTIF));

        assertThat(
                        world.ask(
                                        new FindRaccordementApiHistory(id, -1, 50, AUDITOR),
                                        HistoryPage.class)
                                .entries())
                .extracting(
                        HistoryEntryView::aggregateId,
                        HistoryEntryView::aggregateType,
                        HistoryEntryView::statusBefore,
                        HistoryEntryView::statusAfter)
                .containsExactly(
                        tuple(id, "RaccordementApi", null, "INACTIF"),
                        tuple(id, "RaccordementApi", "INACTIF", "INACTIF"),
                        tuple(id, "RaccordementApi", "INACTIF", "ACTIF"),
                        tuple(id, "RaccordementApi", "ACTIF", "INACTIF"));
    }

    @Test
    void an_event_that_names_nobody_is_refused() {
        var anonymous =
                new GenericDomainEventMessage<>(
                        "RaccordementApi", id, 2, new RaccordementApiActivated(id));

        assertThatThrownBy(() -> RaccordementApiFold.after(null, anonymous))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Event 2 names no actor");
    }

    /** Event 0: declared, and not in use yet. */
    private void begins() {
        raccordement.begins(
                new RaccordementApiDeclared(
                        id,
                        HERE,
                        Environnement.QUALIFICATION,
                        "MonApp",
                        TypeUtilisation.SOLUTION_EDITEUR,
                        "Exemple"),
                new RaccordementApiView(
                        id,
                        0,
                        HERE,
                        Environnement.QUALIFICATION,
                        RaccordementApiMode.PISTE,
                        RaccordementApiStatus.INACTIF,
                        "MonApp",
                        TypeUtilisation.SOLUTION_EDITEUR,
                        "Exemple",
                        null,
                        false,
                        null,
                        null,
                        List.of(),
                        null,
                        at(0),
                        at(0),
                        by(0)));
    }

    /** Events 0 to 2. */
    private void declare() {
        begins();
        then(contact("cle.0", CAMILLE), to("contact", CAMILLE));
        then(new RaccordementApiActivated(id), statut(RaccordementApiStatus.ACTIF));
    }

    private void then(RaccordementApiEvent event, Change... changes) {
        raccordement.then(event, changes);
    }

    private RaccordementApiContactDefined contact(String cle, Contact contact) {
        return new RaccordementApiContactDefined(id, cle, world.vault.seal(cle, List.of(contact)));
    }

    private static Change statut(RaccordementApiStatus statut) {
        return to("statut", statut);
    }

    @Override
    public List<Optional<RaccordementApiView>> now() {
        return List.of(
                find(),
                listed(HERE, RaccordementApiOrder.CREE_LE_ASC).stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst());
    }

    @Override
    public Optional<RaccordementApiView> asOf(long version) {
        return Optional.of(
                world.ask(new FindDecidedRaccordementApi(id, version), RaccordementApiView.class));
    }

    private Optional<RaccordementApiView> find() {
        return world.find(
                new FindRaccordementApi(id, null, null, AUDITOR), RaccordementApiView.class);
    }

    private List<RaccordementApiView> listed(String structure, RaccordementApiOrder order) {
        var theirs =
                new RaccordementApiFilter(
                        structure, null, null, null, null, null, null, null, null);
        return world.ask(
                        new ListRaccordementsApi(theirs, order, PageRequest.first(100), AUDITOR),
                        RaccordementApiPage.class)
                .raccordements();
    }
}
