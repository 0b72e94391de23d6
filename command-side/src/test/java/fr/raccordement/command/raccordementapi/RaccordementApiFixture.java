package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.event.RaccordementApiActivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatAnalysed;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactDefined;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeactivated;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeclared;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.command.RecordingRights;
import fr.raccordement.command.comptetechnique.CompteDeclare;
import fr.raccordement.command.comptetechnique.ComptesTechniques;
import fr.raccordement.command.fiche.FakeAnalysis;
import fr.raccordement.command.fiche.GlassVault;
import fr.raccordement.command.fiche.InMemoryClaims;
import fr.raccordement.command.structure.Inscription;
import fr.raccordement.command.structure.StructureRegister;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** One connection, with everything it asks for within reach of the test. */
final class RaccordementApiFixture {

    static final String STRUCTURE = "11000201100044";
    static final String FICTIVE = "64994699139861";
    static final String INACTIVE = "73282932000074";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static final String ID = "r1";
    static final RaccordementApiId RACCORDEMENT = new RaccordementApiId(ID);
    static final String NOM = "MonApp";
    static final NomDeclare DECLARED = nom(NOM);
    static final String KEY = "raccordement-api/" + ID + ".0";
    static final Contact CONTACT = new Contact("Camille", "camille@exemple.fr", "+33123456789");

    final InMemoryNoms noms = new InMemoryNoms();
    final GlassVault vault = new GlassVault();
    final RecordingRights rights = new RecordingRights();
    final Map<String, CompteDeclare> comptes = new HashMap<>();

    final InMemoryClaims claims = new InMemoryClaims();
    final FakeAnalysis analysis = new FakeAnalysis();

    private final Clock clock;

    RaccordementApiFixture() {
        this(Instant.parse("2026-11-24T10:00:00Z"));
    }

    RaccordementApiFixture(Instant now) {
        clock = Clock.fixed(now, ZoneOffset.UTC);
        passwordChanged(TODAY);
    }

    void passwordChanged(LocalDate day) {
        Stream.of(STRUCTURE, FICTIVE, INACTIVE)
                .forEach(siret -> comptes.put(siret, new CompteDeclare(null, day)));
    }

    /** Given these events; a new fixture each time, so that one test may try several pasts. */
    TestExecutor<RaccordementApi> given(List<RaccordementApiEvent> past) {
        var fixture = fixture();
        return past.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(past);
    }

    static NomDeclare nom(String nom) {
        return new NomDeclare(STRUCTURE, Environnement.PRODUCTION, nom);
    }

    static List<RaccordementApiEvent> active() {
        return List.of(
                new RaccordementApiDeclared(
                        ID,
                        STRUCTURE,
                        Environnement.PRODUCTION,
                        NOM,
                        TypeUtilisation.SOLUTION_EDITEUR,
                        "Exemple"),
                contact(KEY, CONTACT),
                new RaccordementApiActivated(ID));
    }

    static List<RaccordementApiEvent> inactive() {
        return after(active(), new RaccordementApiDeactivated(ID, null));
    }

    static List<RaccordementApiEvent> loaded(RaccordementApiStatus statut) {
        return List.of(
                new RaccordementApiCertificatLoaded(
                        ID, STRUCTURE, Environnement.PRODUCTION, "CN=exemple", statut));
    }

    static RaccordementApiCertificatAnalysed analysed(String story) {
        return new RaccordementApiCertificatAnalysed(
                ID, FakeAnalysis.REGLES, FakeAnalysis.analyse(story));
    }

    static RaccordementApiContactDefined contact(String key, Contact contact) {
        return new RaccordementApiContactDefined(
                ID, key, new GlassVault().seal(key, List.of(contact)));
    }

    static List<RaccordementApiEvent> after(
            List<RaccordementApiEvent> past, RaccordementApiEvent... events) {
        return Stream.concat(past.stream(), Stream.of(events)).toList();
    }

    private AggregateTestFixture<RaccordementApi> fixture() {
        StructureRegister structures = RaccordementApiFixture::structure;
        ComptesTechniques declared = siret -> Optional.ofNullable(comptes.get(siret));
        var fixture = new AggregateTestFixture<>(RaccordementApi.class);
        List.of(
                        noms,
                        rights,
                        clock,
                        analysis,
                        new Contacts(vault),
                        new Chargement(analysis, claims, structures, clock),
                        new Declaration(new Admission(structures, declared, clock), noms))
                .forEach(fixture::registerInjectableResource);
        return fixture;
    }

    private static Optional<Inscription> structure(String siret) {
        return Stream.of(STRUCTURE, FICTIVE, INACTIVE)
                .filter(siret::equals)
                .map(
                        known ->
                                new Inscription(
                                        known,
                                        "Exemple",
                                        StructureType.PRIVEE,
                                        false,
                                        !known.equals(FICTIVE),
                                        !known.equals(INACTIVE)))
                .findFirst();
    }
}
