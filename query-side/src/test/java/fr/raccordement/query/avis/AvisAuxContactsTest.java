package fr.raccordement.query.avis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.avis.LangueAvis;
import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.avis.event.CourrielDefined;
import fr.raccordement.api.avis.event.CourrielForgotten;
import fr.raccordement.api.avis.event.EnvoiAbandoned;
import fr.raccordement.api.avis.event.PreferencesAvisDefined;
import fr.raccordement.api.avis.event.PreferencesAvisEvent;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.avis.query.DestinataireView;
import fr.raccordement.api.avis.query.FindDestinataire;
import fr.raccordement.api.avis.query.FindDestinataireDUnRetour;
import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.correspondant.CorrespondanceId;
import fr.raccordement.api.correspondant.CorrespondantId;
import fr.raccordement.api.correspondant.Empreintes;
import fr.raccordement.api.correspondant.event.CorrespondanceAdvanced;
import fr.raccordement.api.correspondant.event.CorrespondantAbandoned;
import fr.raccordement.api.correspondant.event.CorrespondantEvent;
import fr.raccordement.api.correspondant.event.CorrespondantNotified;
import fr.raccordement.api.correspondant.event.CorrespondantResubscribed;
import fr.raccordement.api.correspondant.event.CorrespondantUnsubscribed;
import fr.raccordement.api.correspondant.query.CorrespondantDeFicheView;
import fr.raccordement.api.correspondant.query.CorrespondantView;
import fr.raccordement.api.correspondant.query.DesinscriptionView;
import fr.raccordement.api.correspondant.query.FindCorrespondance;
import fr.raccordement.api.correspondant.query.FindCorrespondantDUnRetour;
import fr.raccordement.api.correspondant.query.FindDesinscription;
import fr.raccordement.api.correspondant.query.FollowAvisAuxContacts;
import fr.raccordement.api.correspondant.query.ListCorrespondants;
import fr.raccordement.api.correspondant.query.ListDestinatairesDAvis;
import fr.raccordement.api.correspondant.query.StatutCorrespondant;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.*;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.HabilitationGranted;
import fr.raccordement.api.habilitation.event.HabilitationRevoked;
import fr.raccordement.api.habilitation.event.RattachementValidated;
import fr.raccordement.query.Recorder;
import fr.raccordement.query.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import reactor.core.publisher.Flux;

/**
 * The fiche f1 of Opale is in use with the certificate ab and the contacts Anne and Bruno; Jeanne,
 * who reads it, may be Anne.
 */
class AvisAuxContactsTest {

    private static final String OPALE = "11111111111111";
    private static final String ANNE = "anne@example.org";
    private static final String BRUNO = "bruno@example.org";
    private static final String CARLA = "carla@example.org";
    private static final Instant END = Instant.parse("2026-12-31T23:30:00Z");

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    private final World world = new World();
    private final Empreintes empreintes = new Empreintes(world.vault);
    private int keys;

    @BeforeEach
    void begin() {
        world.append(
                new HabilitationId(OPALE, "jeanne"),
                new HabilitationGranted(OPALE, "jeanne", Profil.RACCORDEMENT_MODIFICATION),
                World.START,
                "x");
        world.append(
                new HabilitationId(OPALE, "jeanne"),
                new RattachementValidated(OPALE, "jeanne"),
                World.START,
                "x");
        world.append(new FicheCreated("f1", OPALE, FicheKind.EMETTEUR, Environnement.PRODUCTION));
        world.append(deposited("ab"));
        contacts(ANNE, BRUNO);
        world.append(new FicheSubmitted("f1"));
        world.append(new FicheActivated("f1", "ABC123"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** What happened after the notice, or before it, and who is written to about it. */
    static final List<Arguments> WHO =
            List.of(
                    row("nothing more", _ -> {}, _ -> {}, ANNE, BRUNO),
                    row("the fiche is closed", _ -> {}, it -> it.deactivated()),
                    row("it is open again", it -> it.reopened(), _ -> {}, ANNE, BRUNO),
                    row("contacts are replaced", _ -> {}, it -> it.replaced(CARLA), CARLA),
                    row(
                            "those of a revision are not in use",
                            it -> it.revised(CARLA),
                            _ -> {},
                            ANNE,
                            BRUNO),
                    row(
                            "the revision is thrown away",
                            it -> it.revisedInVain(CARLA),
                            _ -> {},
                            ANNE,
                            BRUNO),
                    row("the certificate is replaced", _ -> {}, it -> it.renewed()),
                    row("contacts are forgotten", _ -> {}, it -> it.forgotten()),
                    row(
                            "one address twice",
                            _ -> {},
                            it -> it.replaced(CARLA, "Carla@example.org"),
                            CARLA),
                    row("Anne wants none", it -> it.unsubscribed(ANNE), _ -> {}, BRUNO),
                    row("Anne says so meanwhile", _ -> {}, it -> it.unsubscribed(ANNE), BRUNO),
                    row(
                            "and wants them again, from then on",
                            _ -> {},
                            it -> it.resubscribed(ANNE),
                            BRUNO),
                    row(
                            "Anne wanted none for a while before",
                            it -> it.resubscribed(ANNE),
                            _ -> {},
                            ANNE,
                            BRUNO),
                    row("Anne was written to", _ -> {}, it -> it.notified(ANNE), BRUNO),
                    row("mail to Anne was given up", _ -> {}, it -> it.abandoned(ANNE), BRUNO),
                    row("that before it was", it -> it.abandoned(ANNE), _ -> {}, ANNE, BRUNO),
                    row(
                            "Jeanne has the address of Anne",
                            it -> it.isJeanne(ANNE, FrequenceAvis.IMMEDIAT),
                            _ -> {},
                            BRUNO),
                    row(
                            "and is told once a day",
                            it -> it.isJeanne("ANNE@example.org", FrequenceAvis.QUOTIDIEN),
                            _ -> {},
                            BRUNO),
                    row(
                            "and wants no notices as a user",
                            it -> it.isJeanne(ANNE, FrequenceAvis.AUCUN),
                            _ -> {},
                            ANNE,
                            BRUNO),
                    row(
                            "and cannot be reached",
                            it -> it.isJeanneInVain(ANNE),
                            _ -> {},
                            ANNE,
                            BRUNO),
                    row("and forgot it", it -> it.isJeanneNoMore(ANNE), _ -> {}, ANNE, BRUNO),
                    row(
                            "and reads the fiche no more",
                            it -> it.isJeanneElsewhere(ANNE),
                            _ -> {},
                            ANNE,
                            BRUNO),
                    row(
                            "Jeanne has an address of her own",
                            it -> it.isJeanne("jeanne@example.org", FrequenceAvis.IMMEDIAT),
                            _ -> {},
                            ANNE,
                            BRUNO));

    @ParameterizedTest
    @FieldSource("WHO")
    void each_contact_in_use_is_written_to_once_unless_they_want_none(
            Consumer<AvisAuxContactsTest> before,
            Consumer<AvisAuxContactsTest> after,
            List<String> expected) {
        before.accept(this);
        var notice = append(new CertificatExpiryNotified("f1", "ab", 30, END));
        after.accept(this);

        assertThat(toWriteTo(notice))
                .extracting(CorrespondantView::adresse)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void what_is_sent_to_them_bears_their_own_link() {
        var notice = append(new ConfianceLost("f1", "ab", List.of()));

        var anne = toWriteTo(notice).getFirst();

        assertThat(anne.toString()).doesNotContain(ANNE).doesNotContain(anne.jeton());
        assertThat(find(anne.jeton()))
                .contains(new DesinscriptionView(anne.correspondantId(), false));
        unsubscribed(ANNE);
        assertThat(find(anne.jeton()))
                .contains(new DesinscriptionView(anne.correspondantId(), true));
        assertThat(find(anne.jeton().replace('0', '1'))).isEmpty();
    }

    @Test
    void a_mail_that_comes_back_is_known_as_theirs_and_no_link_is_taken_for_one() {
        var anne = toWriteTo(append(new ConfianceLost("f1", "ab", List.of()))).getFirst();

        assertThat(contactOf(anne.retour())).contains(anne.correspondantId());
        assertThat(contactOf(anne.jeton())).isEmpty();
        assertThat(contactOf(anne.correspondantId().empreinte())).isEmpty();
    }

    @Test
    void a_mail_to_a_user_that_comes_back_is_theirs_as_long_as_they_have_the_address() {
        isJeanne("jeanne@example.org", FrequenceAvis.IMMEDIAT);
        var before = retourOfJeanne();
        assertThat(userOf(before)).contains(new PreferencesAvisId("jeanne"));

        isJeanne("jeanne@example.net", FrequenceAvis.IMMEDIAT);

        assertThat(userOf(before)).isEmpty();
        assertThat(userOf(retourOfJeanne())).contains(new PreferencesAvisId("jeanne"));
        assertThat(userOf("")).isEmpty();
    }

    @Test
    void they_are_told_of_certificates_that_expire_or_are_trusted_no_more_and_of_nothing_else() {
        var after = world.position(append(new ValiditeEndNotified("f1", 60, LAST_DAY)));
        append(new ConfianceLost("f1", "ab", List.of()));
        append(new ConfianceRegained("f1", "ab"));
        append(new ValiditeEndNotified("f1", 30, LAST_DAY));
        append(new CertificatExpiryNotified("f1", "ab", 7, END));
        deactivated();

        var told =
                Recorder.of(
                        Flux.from(
                                world.queries.streamingQuery(
                                        new FollowAvisAuxContacts(after), AvisView.class)));

        assertThat(told.take(2))
                .extracting(AvisView::genre)
                .containsExactly(GenreAvis.CONFIANCE_PERDUE, GenreAvis.CERTIFICAT_BIENTOT_EXPIRE);
        told.cancel();
    }

    @Test
    void a_certificate_of_a_revision_alone_is_nothing_to_them() {
        append(new RevisionOpened("f1"));
        world.append(deposited("cd"));

        assertThat(toWriteTo(append(new ConfianceLost("f1", "cd", List.of())))).isEmpty();
    }

    @Test
    void who_files_the_fiche_sees_who_of_the_contacts_in_use_is_not_reached() {
        notified(BRUNO);
        assertThat(statuses())
                .containsExactly(StatutCorrespondant.JOIGNABLE, StatutCorrespondant.JOIGNABLE);

        unsubscribed(ANNE);
        abandoned(BRUNO);
        assertThat(statuses())
                .containsExactly(StatutCorrespondant.DESINSCRIT, StatutCorrespondant.INJOIGNABLE);

        deactivated();
        assertThat(statuses()).isEmpty();
    }

    @Test
    void where_it_never_began_nothing_says_how_far_it_came() {
        assertThat(begun()).isEmpty();

        world.append(new CorrespondanceId(), new CorrespondanceAdvanced(12));
        world.append(new CorrespondanceId(), new CorrespondanceAdvanced(15));

        assertThat(begun()).contains(15L);
    }

    private Optional<CorrespondantId> contactOf(String retour) {
        return world.queries
                .query(
                        new FindCorrespondantDUnRetour(retour),
                        ResponseTypes.optionalInstanceOf(CorrespondantId.class))
                .join();
    }

    private Optional<PreferencesAvisId> userOf(String retour) {
        return world.queries
                .query(
                        new FindDestinataireDUnRetour(retour),
                        ResponseTypes.optionalInstanceOf(PreferencesAvisId.class))
                .join();
    }

    private String retourOfJeanne() {
        return world.queries
                .query(
                        new FindDestinataire("jeanne"),
                        ResponseTypes.optionalInstanceOf(DestinataireView.class))
                .join()
                .orElseThrow()
                .retour();
    }

    private static Arguments row(
            String name,
            Consumer<AvisAuxContactsTest> before,
            Consumer<AvisAuxContactsTest> after,
            String... expected) {
        return Arguments.of(Named.of(name, before), after, List.of(expected));
    }

    private DomainEventMessage<?> append(FicheEvent event) {
        return world.append(new FicheId("f1"), event, World.START, Actor.SYSTEME);
    }

    private static CertificatsDeposited deposited(String sha256) {
        return new CertificatsDeposited(
                "f1",
                "2026.1",
                true,
                List.of(
                        new CertificatAnalyse(
                                "x.p7b",
                                sha256,
                                "cle-" + sha256,
                                "CN=x",
                                "CN=y",
                                "01",
                                World.START,
                                END,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of())));
    }

    private void contacts(String... addresses) {
        var contacts = new ArrayList<Contact>();
        for (var address : addresses) {
            contacts.add(new Contact("Quelqu'un", address, "+33 1 23 45 67 89"));
        }
        keys++;
        var cle = "f1." + keys;
        append(new ContactsDefined("f1", cle, contacts.size(), world.vault.seal(cle, contacts)));
    }

    private void deactivated() {
        append(new FicheDeactivated("f1", "Fin"));
    }

    private void reopened() {
        deactivated();
        append(new FicheReactivated("f1"));
    }

    private void revised(String address) {
        append(new RevisionOpened("f1"));
        contacts(address);
        append(new RevisionSubmitted("f1"));
    }

    private void revisedInVain(String address) {
        append(new RevisionOpened("f1"));
        contacts(address);
        append(new RevisionDiscarded("f1"));
    }

    private void replaced(String... addresses) {
        append(new RevisionOpened("f1"));
        contacts(addresses);
        append(new RevisionApplied("f1"));
    }

    private void renewed() {
        append(new RevisionOpened("f1"));
        append(deposited("cd"));
        append(new RevisionApplied("f1"));
    }

    private void forgotten() {
        append(new ContactsForgotten("f1", "f1.1", "Départ"));
        world.vault.destroy("f1.1");
    }

    private void unsubscribed(String address) {
        correspondant(new CorrespondantUnsubscribed(empreintes.of(address)));
    }

    private void resubscribed(String address) {
        unsubscribed(address);
        correspondant(new CorrespondantResubscribed(empreintes.of(address), last()));
    }

    private void notified(String address) {
        correspondant(new CorrespondantNotified(empreintes.of(address), last(), 1));
    }

    private void abandoned(String address) {
        correspondant(new CorrespondantAbandoned(empreintes.of(address), last()));
    }

    private void correspondant(CorrespondantEvent event) {
        world.append(new CorrespondantId(event.correspondant()), event);
    }

    private long last() {
        return world.store.createHeadToken().position().orElse(-1);
    }

    private void isJeanne(String address, FrequenceAvis frequence) {
        preferences(
                new CourrielDefined(
                        "jeanne",
                        "avis-jeanne",
                        world.vault.seal("avis-jeanne", List.of(new Contact("-", address, "-")))));
        preferences(new PreferencesAvisDefined("jeanne", frequence, LangueAvis.FR, List.of(), 0));
    }

    private void isJeanneInVain(String address) {
        isJeanne(address, FrequenceAvis.IMMEDIAT);
        preferences(new EnvoiAbandoned("jeanne"));
    }

    private void isJeanneNoMore(String address) {
        isJeanne(address, FrequenceAvis.IMMEDIAT);
        preferences(new CourrielForgotten("jeanne", "avis-jeanne", "Départ"));
    }

    private void isJeanneElsewhere(String address) {
        isJeanne(address, FrequenceAvis.IMMEDIAT);
        world.append(
                new HabilitationId(OPALE, "jeanne"),
                new HabilitationRevoked(
                        OPALE, "jeanne", Profil.RACCORDEMENT_MODIFICATION, "Départ"));
    }

    private void preferences(PreferencesAvisEvent event) {
        world.append(new PreferencesAvisId("jeanne"), event);
    }

    private List<CorrespondantView> toWriteTo(DomainEventMessage<?> notice) {
        return list(new ListDestinatairesDAvis(world.position(notice)), CorrespondantView.class);
    }

    private List<StatutCorrespondant> statuses() {
        return list(new ListCorrespondants("f1"), CorrespondantDeFicheView.class).stream()
                .map(CorrespondantDeFicheView::statut)
                .toList();
    }

    private Optional<DesinscriptionView> find(String jeton) {
        return world.queries
                .query(
                        new FindDesinscription(jeton),
                        ResponseTypes.optionalInstanceOf(DesinscriptionView.class))
                .join();
    }

    private Optional<Long> begun() {
        return world.queries
                .query(new FindCorrespondance(), ResponseTypes.optionalInstanceOf(Long.class))
                .join();
    }

    private <R> List<R> list(Object query, Class<R> answer) {
        return world.queries.query(query, ResponseTypes.multipleInstancesOf(answer)).join();
    }
}
